package org.rolescope.simulate;

import java.util.Optional;
import java.util.OptionalInt;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.CallerSession.Credentials;

/** How long the session may last (R6 to R9, R11). */
final class LimitsCheck {
  private static final int HOUR = 3600;
  private static final String SUBJECT = "Duration";
  private static final String TOO_LONG =
      "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
  private static final String CHAINED =
      "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role"
          + " chaining.";

  private LimitsCheck() {}

  static Ruling check(AssumeRoleRequest request, ResolvedCaller caller, ResolvedRole role) {
    OptionalInt asked = request.options().durationSeconds();
    if (asked.isEmpty()) {
      return pass("No duration asked: the session lasts " + seconds(HOUR));
    }
    int duration = asked.getAsInt();
    if (chained(request, caller)) {
      String note = seconds(duration) + " asked, chaining allows " + seconds(HOUR);
      return duration > HOUR ? fail(note, "R8", CHAINED) : pass(note);
    }
    if (duration <= HOUR || caller.caller().kind() == Kind.SERVICE) {
      return pass(seconds(duration) + " asked, " + role.name() + " allows it");
    }
    return role.role()
        .map(found -> against(found.maxSessionSeconds(), duration, role.name()))
        .orElse(pass(seconds(duration) + " asked"));
  }

  private static Ruling against(
      org.rolescope.iam.Fact<Integer> maximum, int duration, String role) {
    return maximum.match(
        most -> {
          String note = seconds(duration) + " asked, " + role + " allows up to " + seconds(most);
          return duration > most ? fail(note, "R6", TOO_LONG) : pass(note);
        },
        why ->
            Ruling.plain(
                PolicyType.LIMITS, SUBJECT, Certainty.LACKING, "MaxSessionDuration of " + role));
  }

  /** R8, R9: a role session, or credentials of GetSessionToken. */
  private static boolean chained(AssumeRoleRequest request, ResolvedCaller caller) {
    AssumeRoleRequest.Options options = request.options();
    return switch (caller.caller().kind()) {
      case ROLE_SESSION ->
          !(options.switches().contains(Switch.INSTANCE_PROFILES_UNLIMITED)
              && options.calledWith(Credentials.INSTANCE_PROFILE));
      case USER -> options.calledWith(Credentials.SESSION_TOKEN);
      case FEDERATED_USER, ROOT_USER, SERVICE, SAML, OIDC, ANY_OF_ACCOUNT, ANYONE -> false;
    };
  }

  private static Ruling pass(String note) {
    return Ruling.plain(PolicyType.LIMITS, SUBJECT, Certainty.YES, note);
  }

  /** R22.3, R22.4. */
  private static Ruling fail(String note, String rule, String message) {
    return Ruling.plain(PolicyType.LIMITS, SUBJECT, Certainty.NO, note)
        .refusing(rule, Optional.of(new AwsError(400, "ValidationError", message)));
  }

  /** {@code 3,600 s}; no session is longer than 43,200 s. */
  private static String seconds(int value) {
    String digits = Integer.toString(value);
    int split = digits.length() - 3;
    return (split > 0 ? digits.substring(0, split) + "," + digits.substring(split) : digits) + " s";
  }
}
