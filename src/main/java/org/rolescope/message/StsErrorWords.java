package org.rolescope.message;

/** What the errors of R22 mean, and what helps. */
final class StsErrorWords {
  private StsErrorWords() {}

  static String of(StsError error) {
    return switch (error) {
      case FIELD ->
          "A parameter of the call breaks the rules of STS; the message names the field. No policy"
              + " was looked at.";
      case ROLE_ARN -> "What the call gives as the role is no role ARN. No policy was looked at.";
      case DURATION_OF_ROLE ->
          "The call asks for a longer session than the role's MaxSessionDuration. Ask for less, or"
              + " raise it with aws iam update-role.";
      case DURATION_OF_CHAIN ->
          "The caller is itself a role's session: a chained session lasts 3600 seconds at most."
              + " Leave DurationSeconds out.";
      case TRANSITIVE_KEY -> "A transitive tag key of the call is not the key of one of its tags.";
      case INHERITED_TAG ->
          "The call passes a tag that the caller's session already hands on. Leave it out.";
      case SESSION_POLICY -> "The session policy that the call passes is no valid policy.";
      case PACKED_SIZE ->
          "Session policies and tags together are too large when packed; the message tells the"
              + " percentage.";
      case REGION -> "STS is not active in that Region for the account.";
      case TOKEN_EXPIRED -> "The token or assertion had expired. Get a new one.";
      case TOKEN ->
          "The token or assertion was refused before the trust policy was looked at: compare its"
              + " issuer and audience with the identity provider in the role's account.";
      case IDP_REJECTED -> "The identity provider rejected the claim.";
      case IDP_SILENT -> "AWS could not reach the identity provider. Try again.";
      case ROOT -> "An account's root user can never assume a role. Call as a user or a role.";
      case MFA_CODE -> "The MFA code was wrong or already used. No policy was looked at.";
      case MFA_DEVICE ->
          "The MFA serial number is not that of a device of this user, or the code is missing. No"
              + " policy was looked at.";
      case NO_CREDENTIALS, UNKNOWN_CREDENTIALS, SIGNATURE, EXPIRED_CREDENTIALS ->
          "AWS did not accept the caller's credentials: it does not know who called, and no policy"
              + " was looked at.";
    };
  }
}
