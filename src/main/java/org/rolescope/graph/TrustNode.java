package org.rolescope.graph;

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
    ROLE,
    USER,
    /** An account as a caller: whoever its own policies allow. */
    ACCOUNT,
    SERVICE,
    SAML_PROVIDER,
    OIDC_PROVIDER,
    ANYONE,
    /**
     * Nobody in the data: a unique id in a principal element that nothing has (R36), or an entry
     * that its source leaves open.
     */
    DELETED,
    /** One named session of a role or a federated user. */
    SESSION
  }
}
