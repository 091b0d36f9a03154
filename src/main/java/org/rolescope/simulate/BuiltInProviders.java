package org.rolescope.simulate;

import java.util.Locale;
import java.util.Set;
import org.rolescope.policy.Arn;

/** Identity providers that need no object in IAM (R33.11), and what providers call. */
public final class BuiltInProviders {
  private static final Set<String> NAMES =
      Set.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  private BuiltInProviders() {}

  /** Whether a name, in any case, is that of a built-in provider. */
  public static boolean contains(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The action that fits a caller where nobody says which (R45). */
  public static String actionOf(String principal) {
    String name = principal.strip();
    String type = Arn.parse(name).map(Arn::type).orElse("");
    if (type.equals("saml-provider")) {
      return AssumeRoleRequest.ASSUME_ROLE_WITH_SAML;
    }
    return type.equals("oidc-provider") || contains(name)
        ? AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY
        : AssumeRoleRequest.ASSUME_ROLE;
  }
}
