package org.rolescope.policy;

/** What a policy is attached as; each kind has its own elements (R77). */
public enum PolicyKind {
  /** A role's {@code AssumeRolePolicyDocument}. */
  TRUST("trust policy", Need.REQUIRED, Need.FORBIDDEN),
  /** Identity policy, permissions boundary or session policy. */
  IDENTITY("identity policy", Need.FORBIDDEN, Need.REQUIRED),
  SCP("SCP", Need.FORBIDDEN, Need.REQUIRED),
  RCP("RCP", Need.REQUIRED, Need.REQUIRED),
  VPC_ENDPOINT("VPC endpoint policy", Need.REQUIRED, Need.REQUIRED);

  /** Whether an element belongs into a policy of some kind. */
  public enum Need {
    REQUIRED,
    FORBIDDEN
  }

  private final String label;
  private final Need principal;
  private final Need resource;

  PolicyKind(String label, Need principal, Need resource) {
    this.label = label;
    this.principal = principal;
    this.resource = resource;
  }

  /** In words: {@code trust policy}. */
  public String label() {
    return label;
  }

  /** In words, with its article: {@code a trust policy}. */
  public String one() {
    return (this == IDENTITY || this == SCP || this == RCP ? "an " : "a ") + label;
  }

  /** Whether its statements say who they are about. */
  public Need principal() {
    return principal;
  }

  /** Whether its statements say which resources they are about. */
  public Need resource() {
    return resource;
  }
}
