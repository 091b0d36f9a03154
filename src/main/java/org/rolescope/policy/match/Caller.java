package org.rolescope.policy.match;

import java.util.Optional;
import org.rolescope.policy.Arn;

/**
 * What {@code Principal} entries are compared with (R26).
 *
 * @param kind what calls
 * @param arn of an IAM principal: user ARN; role ARN (any session of it); session ARN where one
 *     session calls; root ARN; federated-user ARN. For an account as a whole (edge mode) its root
 *     ARN with kind ANY_OF_ACCOUNT
 * @param role the role behind a session, path included, where known
 * @param uniqueId {@code AIDA…} or {@code AROA…}; empty if not known
 * @param name service principal, provider ARN or built-in provider's name; empty for IAM principals
 * @param boundary whether the caller has a permissions boundary (R40)
 */
public record Caller(
    Kind kind,
    Optional<Arn> arn,
    Optional<Arn> role,
    String uniqueId,
    String name,
    boolean boundary) {
  /** Kinds of caller (R26); the two last exist in edge mode only. */
  public enum Kind {
    USER,
    ROLE_SESSION,
    FEDERATED_USER,
    ROOT_USER,
    SERVICE,
    SAML,
    OIDC,
    /** Whoever an account's own policies allow: the account's edge in the graph. */
    ANY_OF_ACCOUNT,
    /** Any AWS principal of any account. */
    ANYONE
  }

  /** The caller's account; empty for services, federated callers and anyone. */
  public String account() {
    return arn.map(Arn::account).orElse("");
  }
}
