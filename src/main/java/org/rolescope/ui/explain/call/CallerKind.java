package org.rolescope.ui.explain.call;

import org.rolescope.policy.Arn;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.BuiltInProviders;

/** What kind of caller a text names; each kind brings other facts to a call (R26). */
public enum CallerKind {
  /** No caller, or none that can be read. */
  NOBODY,
  USER,
  ROLE,
  ACCOUNT,
  SERVICE,
  SAML,
  OIDC;

  private static final String OIDC_PROVIDER = "oidc-provider/";

  /**
   * The kind of a caller.
   *
   * @param action chosen by a person; empty for the one that fits: Cognito is a service where it
   *     calls {@code sts:AssumeRole}
   */
  public static CallerKind of(String caller, String action) {
    String name = caller.strip();
    if (name.isEmpty()) {
      return NOBODY;
    }
    if (Arn.isAccount(name)) {
      return ACCOUNT;
    }
    return Arn.parse(name).map(CallerKind::ofArn).orElseGet(() -> named(name, action));
  }

  private static CallerKind ofArn(Arn arn) {
    return switch (arn.type()) {
      case "user", "federated-user" -> USER;
      case "role", "assumed-role" -> ROLE;
      case "saml-provider" -> SAML;
      case "oidc-provider" -> OIDC;
      default -> arn.resource().equals("root") ? ACCOUNT : NOBODY;
    };
  }

  private static CallerKind named(String name, String action) {
    boolean plainly = action.equalsIgnoreCase(AssumeRoleRequest.ASSUME_ROLE);
    return BuiltInProviders.contains(name) && !plainly ? OIDC : SERVICE;
  }

  /** The action that a caller of this kind calls. */
  public String action() {
    return switch (this) {
      case SAML -> AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
      case OIDC -> AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY;
      case NOBODY, USER, ROLE, ACCOUNT, SERVICE -> AssumeRoleRequest.ASSUME_ROLE;
    };
  }

  /** The issuer of an OIDC provider without {@code https://}: what its claims begin with. */
  static String issuer(String caller) {
    int at = caller.indexOf(OIDC_PROVIDER);
    return at < 0 ? caller : caller.substring(at + OIDC_PROVIDER.length());
  }
}
