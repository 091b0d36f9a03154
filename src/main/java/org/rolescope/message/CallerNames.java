package org.rolescope.message;

import java.util.Optional;
import org.rolescope.policy.Arn;

/** Callers as AWS's messages write them. */
final class CallerNames {
  private CallerNames() {}

  /** Whether an ARN is that of a principal, with every part that it must have. */
  static boolean isWhole(String text) {
    Optional<Arn> arn = Arn.parse(text);
    if (arn.isEmpty()) {
      return false;
    }
    String[] parts = arn.get().resource().split("/", -1);
    boolean named = parts.length > 1 && !parts[parts.length - 1].isEmpty();
    return switch (parts[0]) {
      case "assumed-role" -> parts.length == 3 && named;
      case "root" -> parts.length == 1;
      case "user", "role", "federated-user", "saml-provider", "oidc-provider" -> named;
      default -> false;
    };
  }
}
