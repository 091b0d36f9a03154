package org.rolescope.simulate;

import java.util.Locale;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.match.Caller;

/**
 * The principal of a request, looked up.
 *
 * @param caller what principal elements are compared with
 * @param entity the user, or the role behind the session, if it is in the data
 * @param standing whether it can call at all
 * @param why what stops it (REFUSED), or which fact lacks (LACKING); empty otherwise
 */
record ResolvedCaller(Caller caller, Optional<IamEntity> entity, Standing standing, String why) {
  /** Whether the caller can be the caller. */
  enum Standing {
    KNOWN,
    /** It does not exist, or is of a kind that can assume no role. */
    REFUSED,
    /** The data do not hold it, and may not hold everything. */
    LACKING
  }

  String account() {
    return caller.account();
  }

  /** Whether it is a principal of an account, bound by that account's policies (R53, R61). */
  boolean hasAccount() {
    return switch (caller.kind()) {
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT -> true;
      case SERVICE, SAML, OIDC, ANYONE -> false;
    };
  }

  /** Whether it acts through a service-linked role, which no SCP or RCP binds (R53, R57). */
  boolean serviceLinked() {
    return entity
        .filter(Role.class::isInstance)
        .map(found -> ((Role) found).serviceLinked())
        .orElse(
            caller.role().filter(arn -> arn.path().startsWith("/aws-service-role/")).isPresent());
  }

  /** An identity provider's name as condition keys begin with it, in lower case. */
  String issuer() {
    String name = caller.name();
    String issuer =
        Arn.parse(name)
            .map(arn -> arn.resource().substring(arn.resource().indexOf('/') + 1))
            .orElse(name);
    return issuer.toLowerCase(Locale.ROOT);
  }

  /** Short name for a reader. */
  String label() {
    return Wording.caller(caller);
  }

  /** The session's name where one named session calls. */
  Optional<String> sessionName() {
    return caller
        .arn()
        .filter(arn -> arn.service().equals("sts") && arn.type().equals("assumed-role"))
        .map(arn -> arn.name());
  }
}
