package org.rolescope.graph;

import org.rolescope.iam.Account;

/**
 * A node of the trust graph.
 *
 * @param id unique: the ARN, service principal, provider ARN, account root ARN, unique id, or
 *     {@code *}
 * @param kind what it is
 * @param account the account it belongs to; empty for services, anyone, and built-in providers
 * @param label short name
 */
public record TrustNode(String id, Kind kind, String account, String label) {
  /** Kinds of node; each has a shape of its own. */
  public enum Kind {
    ROLE("role"),
    USER("user"),
    /** An account as a caller: whoever its own policies allow. */
    ACCOUNT("account"),
    SERVICE("AWS service"),
    SAML_PROVIDER("SAML provider"),
    OIDC_PROVIDER("OIDC provider"),
    ANYONE("any AWS principal"),
    /**
     * Nobody in the data: a unique id in a principal element that nothing has (R36), or an entry
     * that its source leaves open or that can name nobody (R33.13).
     */
    DELETED("deleted principal"),
    /** One named session of a role or a federated user. */
    SESSION("session"),
    /** A user or group of IAM Identity Center, behind its provider's edge; never in the graph. */
    PERSON("Identity Center");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** For a reader: {@code role}, {@code AWS service}. */
    public String word() {
      return word;
    }
  }

  /** An account as a caller, whether or not a trust names it. */
  public static TrustNode of(Account account) {
    return new TrustNode(account.root(), Kind.ACCOUNT, account.id(), account.label());
  }

  /** Whether it is a user or role: its own policies say whom it may become. */
  public boolean isEntity() {
    return kind == Kind.USER || kind == Kind.ROLE;
  }

  /** Whether it is an identity provider. */
  public boolean isProvider() {
    return kind == Kind.SAML_PROVIDER || kind == Kind.OIDC_PROVIDER;
  }

  /** Whether trust in it is trust in users and roles that it does not name: any number of them. */
  public boolean standsForOthers() {
    return CallerNames.NEAREST_FIRST.contains(kind);
  }
}
