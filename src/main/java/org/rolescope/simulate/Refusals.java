package org.rolescope.simulate;

import java.util.Optional;
import org.rolescope.policy.Arn;

/** What STS answers to callers that it does not let near any policy (R22, R27, R28). */
final class Refusals {
  static final String ANONYMOUS = "anonymous";

  private static final int FORBIDDEN = 403;

  private Refusals() {}

  /** The rule that refuses the caller. */
  static String rule(ResolvedCaller caller) {
    return switch (caller.caller().kind()) {
      case ROOT_USER -> "R27";
      case FEDERATED_USER -> "R28";
      case USER, ROLE_SESSION -> "R22.16";
      case SERVICE, SAML, OIDC, ANY_OF_ACCOUNT, ANYONE -> "R26";
    };
  }

  static Optional<AwsError> error(ResolvedCaller caller) {
    return switch (caller.caller().kind()) {
      case ROOT_USER -> denied("Roles may not be assumed by root accounts.");
      case FEDERATED_USER -> denied("");
      case USER, ROLE_SESSION ->
          Optional.of(
              new AwsError(
                  FORBIDDEN,
                  "InvalidClientTokenId",
                  "The security token included in the request is invalid."));
      case SERVICE ->
          caller.caller().name().equals(ANONYMOUS)
              ? Optional.of(
                  new AwsError(
                      FORBIDDEN,
                      "MissingAuthenticationToken",
                      "Request is missing Authentication Token"))
              : Optional.empty();
      case SAML, OIDC, ANY_OF_ACCOUNT, ANYONE -> Optional.empty();
    };
  }

  private static Optional<AwsError> denied(String message) {
    return Optional.of(new AwsError(FORBIDDEN, "AccessDenied", message));
  }

  /** The usual words of a denied call (R127); who calls is named where it has an ARN. */
  static String notAuthorized(ResolvedCaller caller, String action, ResolvedRole role) {
    Optional<Arn> arn = caller.caller().arn();
    if (arn.isEmpty()) {
      return "Not authorized to perform " + action;
    }
    return "User: "
        + arn.get()
        + " is not authorized to perform: "
        + action
        + " on resource: "
        + role.arn();
  }
}
