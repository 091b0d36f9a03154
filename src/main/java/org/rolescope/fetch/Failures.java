package org.rolescope.fetch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a call that failed means to the person who waits for it. */
final class Failures {
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
  private static final Set<String> UNKNOWN =
      Set.of("InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch");

  /** An access key's id is no secret, and nobody's business either. */
  private static final Pattern KEY_ID = Pattern.compile("\\bA[KS]IA[A-Z0-9]{12,}\\b");

  /** The SDK's words for a session of Identity Center that is over, or its classes' names. */
  private static final Pattern SIGN_IN = Pattern.compile("\\b(?:SSO|sso)\\b|\\bSso(?!Admin)[A-Z]");

  /** The SDK tells of all profiles that there are; the names of its sections have the word, too. */
  private static final Pattern PROFILES =
      Pattern.compile(
          ":? *ProfileFile\\(sections=\\[[^]]*+], profiles=\\["
              + "(?:Profile\\(name=[^\\[]*+\\[[^]]*+]\\)(?:, )?)*+]\\)");

  /** Where the profile leads to another one, that is the one to sign in with. */
  private static final Pattern SESSION = Pattern.compile("SSO session of profile `([^`]*)`");

  private static final String OTHERS = "look at who answers there";

  /** STS says so of a code that is wrong, was used before, or is of somebody else's device. */
  private static final String CODE_REFUSED = "MultiFactorAuthentication failed";

  /** As long as only a token or a signature is; an ARN has colons. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_%-]{100,}");

  private static final int LONGEST = 400;

  private Failures() {}

  private static Lack known(String action, Optional<String> profile, SdkException failure) {
    if (failure instanceof NoSession none) {
      return none.lack();
    }
    if (failure instanceof AwsServiceException answer) {
      AwsErrorDetails details = answer.awsErrorDetails();
      String code = details == null ? "" : said(details.errorCode());
      String message = details == null ? "" : said(details.errorMessage());
      String why =
          code.isEmpty()
              ? "status " + answer.statusCode()
              : message.isEmpty() ? code : code + ": " + message;
      String cure =
          message.startsWith(CODE_REFUSED)
              ? "wait for the device's next code, each counts once, and " + Renewal.AGAIN
              : cure(action, profile, code, answer.isThrottlingException());
      return new Lack(action, line(why), cure);
    }
    return withoutAnswer(action, profile, failure);
  }

  /**
   * The SDK does not foresee every answer that somebody who is not AWS may give.
   *
   * @param action the IAM action of the call
   * @param profile whose credentials were used; empty for the default chain
   */
  static Lack of(String action, Optional<String> profile, Throwable failure) {
    if (failure instanceof VirtualMachineError) {
      return new Lack(action, "an answer is too large, or nested too deeply", OTHERS);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnswerLimit.Exceeded limit) {
        return new Lack(action, String.valueOf(limit.getMessage()), OTHERS);
      }
    }
    return failure instanceof SdkException known
        ? known(action, profile, known)
        : new Lack(action, "an answer is not of the form that AWS gives", OTHERS);
  }

  /** Whether it was the credentials that AWS refused. */
  static boolean areExpired(Throwable failure) {
    AwsErrorDetails details =
        failure instanceof AwsServiceException answer ? answer.awsErrorDetails() : null;
    return details != null && EXPIRED.contains(said(details.errorCode()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String cure(
      String action, Optional<String> profile, String code, boolean throttled) {
    if (DENIED.contains(code)) {
      return "the permission " + action + " lacks";
    }
    if (EXPIRED.contains(code)) {
      return Renewal.of(profile);
    }
    if (UNKNOWN.contains(code)) {
      return "AWS does not know these credentials: see `aws configure list" + with(profile) + "`";
    }
    if (code.equals("AWSOrganizationsNotInUseException")) {
      return "the account belongs to no organisation: read it without one (leave out --org)";
    }
    return throttled ? "AWS was asked too much: " + Renewal.AGAIN : "";
  }

  private static Lack withoutAnswer(String action, Optional<String> profile, SdkException failure) {
    String text = withoutProfiles(everything(failure));
    boolean none = text.contains("Unable to load credentials");
    if (SIGN_IN.matcher(text).find()) {
      Matcher named = SESSION.matcher(text);
      Optional<String> whose = named.find() ? Optional.of(named.group(1)) : profile;
      String why = none ? "the SSO session is over, or was never begun" : line(first(failure));
      return new Lack(action, why, Renewal.signIn(whose));
    }
    if (none || text.contains("Unable to load region")) {
      return new Lack(
          action,
          "found no credentials",
          "choose a profile (--profile), or sign in with the aws command");
    }
    if (failure instanceof ApiCallTimeoutException) {
      return new Lack(action, "no answer for five minutes", Renewal.AGAIN);
    }
    if (text.contains("UnknownHostException")) {
      return new Lack(
          action,
          "AWS cannot be reached from here",
          "look at the network and the region (--region)");
    }
    if (text.contains("SocketTimeoutException")) {
      return new Lack(action, "no answer", Renewal.AGAIN);
    }
    if (text.contains("Unable to unmarshall")) {
      return new Lack(action, "half an answer came, or none of AWS's", Renewal.AGAIN);
    }
    return new Lack(action, line(first(failure)), "");
  }

  /** The same words of the SDK, without the profiles that it adds. */
  static String withoutProfiles(String words) {
    return PROFILES.matcher(words).replaceAll("");
  }

  private static String with(Optional<String> profile) {
    return profile.map(name -> " --profile " + name).orElse("");
  }

  private static String first(SdkException failure) {
    return String.valueOf(failure.getMessage());
  }

  private static String everything(Throwable failure) {
    StringBuilder all = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      all.append(cause.getClass().getSimpleName())
          .append(' ')
          .append(cause.getMessage())
          .append(' ');
      cause = cause.getCause();
    }
    return all.toString();
  }

  private static String line(String text) {
    String open = TOKEN.matcher(KEY_ID.matcher(text).replaceAll("the access key")).replaceAll("…");
    String one = open.replaceAll("\\s+", " ").strip();
    return one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one;
  }
}
