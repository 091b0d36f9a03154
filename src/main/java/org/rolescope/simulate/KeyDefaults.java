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
 * @param caller who calls
 * @param principalTags what an unset {@code aws:PrincipalTag/…} is
 * @param resourceTags what an unset {@code aws:ResourceTag/…} is
 */
record KeyDefaults(
    Column column,
    Mode mode,
    Set<String> refused,
    ResolvedCaller caller,
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
      boolean claim = column == Column.OIDC && KeyTable.claim(caller.issuer(), key);
      return claim ? claimed(key) : ContextValue.ABSENT;
    }
    char presence = rule.get().presence(column);
    if (column == Column.OIDC && presence == '-' && KeyTable.claim(caller.issuer(), key)) {
      return claimed(key);
    }
    return switch (presence) {
      case 'P' ->
          refused.contains(rule.get().needs())
                  || HandedOut.lacks(caller, key)
                  || ValueLimits.neverPassed(key)
              ? ContextValue.ABSENT
              : passed(key);
      case 'S' -> ContextValue.free(key);
      case 'A' -> ContextValue.any(key);
      case 'F' -> mode == Mode.EDGE ? ContextValue.any(key) : ContextValue.ABSENT;
      default -> ContextValue.ABSENT;
    };
  }

  /** R108.45: every token says for whom it is and about whom. */
  private ContextValue claimed(String key) {
    boolean always = key.equals(caller.issuer() + ":aud") || key.equals(caller.issuer() + ":sub");
    return always && mode == Mode.EDGE ? ContextValue.any(key) : passed(key);
  }

  private ContextValue passed(String key) {
    return mode == Mode.EDGE ? ContextValue.free(key) : ContextValue.ABSENT;
  }
}
