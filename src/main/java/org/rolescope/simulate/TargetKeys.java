package org.rolescope.simulate;

import java.util.TreeMap;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Role;
import org.rolescope.policy.ContextValue;

/** Condition keys of the role that is asked for (R108.8, R108.39, R108.40). */
final class TargetKeys {
  private static final String AWS_TAG = "aws:ResourceTag/";
  private static final String IAM_TAG = "iam:ResourceTag/";

  private final ContextInput input;
  private final KeyValues values;
  private final CallerKeys caller;

  TargetKeys(ContextInput input, KeyValues values, CallerKeys caller) {
    this.input = input;
    this.values = values;
    this.caller = caller;
  }

  /** In edge mode a session may hand on any tag, which stands before the role's own (R71). */
  private boolean mayBeReplaced() {
    return caller.mayHaveAnyTags() && SessionTags.mayBePassed(input.role());
  }

  private boolean wantsTags() {
    return values.wantsAny(AWS_TAG) || values.wantsAny(IAM_TAG);
  }

  void put() {
    String account = input.role().arn().account();
    values.put("aws:ResourceAccount", ContextValue.of(account));
    input.organizationKeys(values, "aws:ResourceOrgID", "aws:ResourceOrgPaths", account);
    if (wantsTags() && !mayBeReplaced()) {
      input
          .role()
          .role()
          .map(Role::tags)
          .flatMap(Fact::toOptional)
          .ifPresent(tags -> new TreeMap<>(tags).forEach(this::tag));
    }
    // R71: an inherited transitive tag stands before the role's own.
    input.options().callerSession().ifPresent(this::inherited);
  }

  private void inherited(CallerSession session) {
    new TreeMap<>(session.tags())
        .forEach(
            (key, value) -> {
              if (session.transitiveTagKeys().stream().anyMatch(key::equalsIgnoreCase)) {
                tag(key, value);
              }
            });
  }

  private void tag(String key, String value) {
    values.put(AWS_TAG + key, ContextValue.of(value));
    values.put(IAM_TAG + key, ContextValue.of(value));
  }

  /** What a tag is that the role does not have. */
  ContextValue unsetTags() {
    if (!wantsTags()) {
      return ContextValue.ABSENT;
    }
    if (mayBeReplaced()) {
      return ContextValue.free("aws:ResourceTag");
    }
    boolean known = input.role().role().filter(found -> found.tags().isKnown()).isPresent();
    return known ? ContextValue.ABSENT : ContextValue.missing(tagsOf(input.role()));
  }

  /** The fact that lacks where the role's tags are not known. */
  static String tagsOf(ResolvedRole role) {
    return "tags of role " + role.name();
  }
}
