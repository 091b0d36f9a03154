package org.rolescope.load.intake;

import java.util.Arrays;
import java.util.Optional;
import org.rolescope.policy.Arn;

/** What has policies, versions or members, and an ARN that an answer may leave out. */
public enum OwnerType {
  ROLE("role"),
  USER("user"),
  GROUP("group"),
  POLICY("policy"),
  SAML_PROVIDER("saml-provider"),
  OIDC_PROVIDER("oidc-provider");

  private final String arnType;

  OwnerType(String arnType) {
    this.arnType = arnType;
  }

  /** As it stands in ARNs: {@code role}. */
  public String arnType() {
    return arnType;
  }

  /** The type of what an ARN names; empty if it is none of these. */
  public static Optional<OwnerType> of(Arn arn) {
    return Arrays.stream(values()).filter(type -> arn.isIam(type.arnType)).findFirst();
  }
}
