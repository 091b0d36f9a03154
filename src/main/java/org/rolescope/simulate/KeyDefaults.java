package org.rolescope.simulate;

import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.KeyRule.Column;

/**
 * What a condition key is that nothing has set: the table of part E read for one caller.
 *
 * @param column the kind of caller
 * @param mode request or edge
 * @param refused nothing is passed that needs one of these actions (R12)
 * @param provider the OIDC issuer in lower case; empty for other callers
 * @param principalTags what an unset {@code aws:PrincipalTag/…} is
 * @param resourceTags what an unset {@code aws:ResourceTag/…} is
 */
record KeyDefaults(
    Column column,
    Mode mode,
    Set<String> refused,
    String provider,
    ContextValue principalTags,
    ContextValue resourceTags)
    implements RequestContext.Otherwise {

  @Override
  public ContextValue of(String key) {
    if (key.startsWith("aws:principaltag/") && column != Column.SERVICE) {
      return principalTags;
    }
    if (key.startsWith("aws:resourcetag/") || key.startsWith("iam:resourcetag/")) {
      return resourceTags;
    }
    Optional<KeyRule> rule = KeyTable.rule(key);
    if (rule.isEmpty()) {
      boolean claim = column == Column.OIDC && KeyTable.claim(provider, key);
      return claim ? passed(key) : ContextValue.ABSENT;
    }
    char presence = rule.get().presence(column);
    if (column == Column.OIDC && presence == '-' && KeyTable.claim(provider, key)) {
      return passed(key);
    }
    return switch (presence) {
      case 'P', 'F' -> refused.contains(rule.get().needs()) ? ContextValue.ABSENT : passed(key);
      case 'S' -> ContextValue.free(key);
      default -> ContextValue.ABSENT;
    };
  }

  private ContextValue passed(String key) {
    return mode == Mode.EDGE ? ContextValue.free(key) : ContextValue.ABSENT;
  }
}
