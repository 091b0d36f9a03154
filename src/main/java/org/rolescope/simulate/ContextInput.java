package org.rolescope.simulate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest.Mode;

/**
 * What the condition keys of one call are made from.
 *
 * @param refused nothing is passed that needs one of these actions (R12)
 */
record ContextInput(
    IamIndex index,
    Instant now,
    AssumeRoleRequest request,
    ResolvedCaller caller,
    ResolvedRole role,
    Brought brought,
    Set<String> refused) {
  /** The fact that lacks where the data hold no organisation. */
  static final String ORGANIZATION = "organisation (organization.json)";

  boolean edge() {
    return request.mode() == Mode.EDGE;
  }

  AssumeRoleRequest.Options options() {
    return request.options();
  }

  /**
   * The organisation's keys for one account; unknown where the data hold no organisation. Of an
   * account outside it they are known not to name it (R108.16).
   */
  void organizationKeys(KeyValues values, String id, String paths, String account) {
    if (!values.wants(id) && !values.wants(paths)) {
      return;
    }
    Optional<Organization> organization = index.organization();
    if (organization.isEmpty() || index.organizationLacks(account)) {
      ContextValue missing = ContextValue.missing(ORGANIZATION);
      values.put(id, missing);
      values.put(paths, missing);
      return;
    }
    if (organization.get().node(account).isEmpty()) {
      String fact = "organisation of account " + index.accountLabel(account);
      ContextValue outside = ContextValue.outside(organization.get().id(), fact);
      values.put(id, outside);
      values.put(paths, outside);
      return;
    }
    values.put(id, ContextValue.of(organization.get().id()));
    values.put(paths, ContextValue.of(organization.get().orgPath(account)));
  }
}
