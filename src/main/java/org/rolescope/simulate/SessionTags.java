package org.rolescope.simulate;

import java.util.Locale;
import org.rolescope.iam.Role;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;

/** Tells whether sessions of a role can carry session tags at all (R13). */
final class SessionTags {
  private static final String TAG_SESSION = NeededActions.TAG_SESSION.toLowerCase(Locale.ROOT);

  private SessionTags() {}

  /** Whether the caller may be a session with tags. */
  static boolean mayBeCarried(ResolvedCaller caller) {
    return switch (caller.caller().kind()) {
      case ROLE_SESSION ->
          caller
              .entity()
              .filter(Role.class::isInstance)
              .map(found -> mayBePassed((Role) found))
              .orElse(true);
      case ANY_OF_ACCOUNT, ANYONE -> true;
      case USER, FEDERATED_USER, ROOT_USER, SERVICE, SAML, OIDC -> false;
    };
  }

  /** Whether whoever has tags may hand them on to sessions of the role (R14, R16). */
  static boolean mayBePassed(ResolvedRole role) {
    return role.role().map(SessionTags::mayBePassed).orElse(true);
  }

  /** True unless the role's trust policy is known and no Allow in it covers the tagging. */
  static boolean mayBePassed(Role role) {
    return role.trustPolicy().map(SessionTags::allowed).orElse(true);
  }

  private static boolean allowed(Policy policy) {
    for (Statement statement : policy.statements()) {
      if (statement.usable() && statement.effect() == Effect.ALLOW && covers(statement.action())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTagSession(String pattern) {
    return Glob.mayBegin(pattern, TAG_SESSION.charAt(0))
        && !pattern.equals(AssumeRoleRequest.ASSUME_ROLE)
        && Glob.of(pattern.toLowerCase(Locale.ROOT)).matches(TAG_SESSION);
  }

  private static boolean covers(PatternElement action) {
    boolean listed = false;
    boolean open = false;
    for (String pattern : action.patterns()) {
      listed = listed || isTagSession(pattern);
      open = open || Unresolved.in(pattern);
    }
    return switch (action.sense()) {
      case LISTED -> listed || open;
      case ALL_BUT -> !listed;
      case ABSENT -> false;
    };
  }
}
