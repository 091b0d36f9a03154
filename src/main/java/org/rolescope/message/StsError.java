package org.rolescope.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.simulate.PolicyType;

/** Refusals of STS that are not the decision of a policy: the rows of R22. */
public enum StsError {
  DURATION_OF_CHAIN("R22.4", "ValidationError", PolicyType.LIMITS, "1 hour session limit"),
  DURATION_OF_ROLE(
      "R22.3", "ValidationError", PolicyType.LIMITS, "exceeds the maxsessionduration set"),
  FIELD(
      "R22.1",
      "ValidationError",
      PolicyType.REQUEST,
      "validation error detected",
      "validation errors detected",
      "failed to satisfy constraint"),
  ROLE_ARN("R22.2", "ValidationError", PolicyType.REQUEST, "arn is invalid", "is invalid"),
  TRANSITIVE_KEY(
      "R22.5", "InvalidParameterValue", PolicyType.REQUEST, "specified transitive tag key must"),
  INHERITED_TAG("R22.6", "InvalidParameterValue", PolicyType.REQUEST, "transitive"),
  SESSION_POLICY("R22.7", "MalformedPolicyDocument", PolicyType.REQUEST),
  PACKED_SIZE("R22.8", "PackedPolicyTooLarge", PolicyType.REQUEST),
  REGION("R22.9", "RegionDisabledException", PolicyType.REQUEST),
  TOKEN_EXPIRED("R22.10", "ExpiredTokenException", PolicyType.CALLER),
  TOKEN(
      "R22.11",
      "InvalidIdentityToken",
      PolicyType.CALLER,
      "incorrect token audience",
      "no openidconnect provider found",
      "in authnresponse"),
  IDP_REJECTED("R22.12", "IDPRejectedClaim", PolicyType.CALLER),
  IDP_SILENT("R22.12", "IDPCommunicationError", PolicyType.CALLER),
  ROOT("R22.13", "AccessDenied", PolicyType.CALLER, "roles may not be assumed by root accounts"),
  MFA_CODE("R22.14", "AccessDenied", PolicyType.CALLER, "invalid mfa one time pass code"),
  MFA_DEVICE("R22.15", "AccessDenied", PolicyType.CALLER, "multifactorauthentication failed"),
  NO_CREDENTIALS("R22.16", "MissingAuthenticationToken", PolicyType.CALLER),
  UNKNOWN_CREDENTIALS("R22.16", "InvalidClientTokenId", PolicyType.CALLER),
  SIGNATURE("R22.16", "SignatureDoesNotMatch", PolicyType.CALLER),
  EXPIRED_CREDENTIALS("R22.16", "ExpiredToken", PolicyType.CALLER);

  private static final Set<String> CALLS =
      Set.of("AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity");

  private final String rule;
  private final String code;
  private final PolicyType gate;
  private final List<String> texts;

  StsError(String rule, String code, PolicyType gate, String... texts) {
    this.rule = rule;
    this.code = code;
    this.gate = gate;
    this.texts = List.of(texts);
  }

  /** The row: {@code R22.13}. */
  public String rule() {
    return rule;
  }

  /** The code that AWS gives. */
  public String code() {
    return code;
  }

  /** The step of the decision that refuses. */
  public PolicyType gate() {
    return gate;
  }

  /**
   * The row that a message belongs to. Codes that stand for one row only need no text; the others
   * do.
   *
   * @param code as the message gives it; empty if it does not
   * @param text the message in lower case
   */
  static Optional<StsError> of(String code, String text) {
    for (StsError error : values()) {
      boolean said = error.texts.stream().anyMatch(text::contains);
      boolean coded = code.equals(error.code);
      // `… is invalid` alone could be anybody's words.
      boolean needsBoth = error == ROLE_ARN || error == INHERITED_TAG;
      boolean codeSaysAll = error.texts.isEmpty() || error == TOKEN;
      if (needsBoth ? said && coded : said || (coded && codeSaysAll)) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  static boolean assumes(String operation) {
    return CALLS.contains(operation);
  }

  static boolean isMain(String action) {
    return action.startsWith("sts:") && assumes(action.substring("sts:".length()));
  }

  /** Whether it is an action that an assume-role call may need beside its own (R12). */
  static boolean accompanies(String action) {
    return action.equals("sts:TagSession")
        || action.equals("sts:SetSourceIdentity")
        || action.equals("sts:SetContext");
  }
}
