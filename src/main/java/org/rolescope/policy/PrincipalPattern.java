package org.rolescope.policy;

import java.util.Optional;

/** One entry of a {@code Principal} element (R33). */
public sealed interface PrincipalPattern {
  /** The entry as written. */
  String text();

  /** JSON pointer of the entry within the policy. */
  String pointer();

  /** The account that it is, or is in, as written; empty for what is in none. */
  default Optional<String> owner() {
    return Optional.empty();
  }

  /** {@code "*"} (R33.1), or {@code {"AWS": "*"}} (R33.2) when {@code awsOnly}. */
  record Everyone(boolean awsOnly, String pointer) implements PrincipalPattern {
    @Override
    public String text() {
      return "*";
    }
  }

  /** Twelve digits or {@code …:root}: any principal of that account (R33.3). */
  record AccountRoot(String text, String partition, String account, String pointer)
      implements PrincipalPattern {
    @Override
    public Optional<String> owner() {
      return Optional.of(account);
    }
  }

  /** A user or role (R33.4, R33.5). */
  record IamArn(Arn arn, String pointer) implements PrincipalPattern {
    @Override
    public String text() {
      return arn.toString();
    }

    @Override
    public Optional<String> owner() {
      return Optional.of(arn.account());
    }
  }

  /** One named session of a role, or a federated user (R33.6, R33.7). */
  record Session(Arn arn, String pointer) implements PrincipalPattern {
    @Override
    public String text() {
      return arn.toString();
    }

    @Override
    public Optional<String> owner() {
      return Optional.of(arn.account());
    }
  }

  /** {@code AIDA…} or {@code AROA…}: the live entity with that id, or nobody (R33.8). */
  record UniqueId(String text, String pointer) implements PrincipalPattern {}

  /** A service principal (R33.9). */
  record Service(String text, String pointer) implements PrincipalPattern {}

  /** A SAML or OIDC provider's ARN, or a built-in provider's name (R33.10, R33.11). */
  record Federated(String text, String pointer) implements PrincipalPattern {}

  /**
   * Names whom its source does not tell, or not wholly (see {@link
   * org.rolescope.policy.Unresolved}).
   *
   * @param key {@code AWS}, {@code Service}, {@code Federated}; empty where not even that is known
   */
  record Open(String key, String text, String pointer) implements PrincipalPattern {}

  /**
   * Matches nobody: canonical users, group ARNs, wildcards inside an ARN (R33.12, R33.13).
   *
   * @param key {@code AWS}, {@code Service}, {@code Federated}, {@code CanonicalUser}
   */
  record Nobody(String key, String text, String reason, String pointer)
      implements PrincipalPattern {}
}
