package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import org.rolescope.iam.Role;
import org.rolescope.policy.ContextValue.Unknown.Why;

/** Says of every missing fact which file would hold it (R73). */
final class Settlings {
  private Settlings() {}

  /** The questions of one gate, each missing fact with what would settle it. */
  static List<OpenQuestion> named(
      List<OpenQuestion> questions, PolicyType gate, AuthorizationCall call) {
    return questions.isEmpty()
        ? questions
        : questions.stream().map(question -> named(question, gate, call)).toList();
  }

  private static OpenQuestion named(
      OpenQuestion question, PolicyType gate, AuthorizationCall call) {
    boolean lacks = question.why() == Why.MISSING && question.settling().equals(Settling.NONE);
    return lacks ? question.with(settling(question, gate, call)) : question;
  }

  private static Settling settling(OpenQuestion question, PolicyType gate, AuthorizationCall call) {
    String key = question.key().toLowerCase(Locale.ROOT);
    if (question.text().equals(ContextInput.ORGANIZATION)) {
      return Settling.organization();
    }
    if (question.outside()) {
      return Settling.NONE;
    }
    if (!key.isEmpty()) {
      boolean ofRole =
          key.startsWith("aws:resource")
              || key.startsWith("iam:resource")
              || question.text().equals(TargetKeys.tagsOf(call.role()));
      return ofRole ? roleSide(call) : callerSide(call);
    }
    return switch (gate) {
      case REQUEST, VPC_ENDPOINT -> Settling.NONE;
      case SCP, RCP -> Settling.organization();
      case TRUST -> trust(question, call);
      case CALLER, IDENTITY, PERMISSIONS_BOUNDARY, SESSION -> callerSide(call);
      case LIMITS -> Settling.roleList(call.role().arn().account());
    };
  }

  /** A trust policy that is there lacks the caller's id, one that is not there lacks itself. */
  private static Settling trust(OpenQuestion question, AuthorizationCall call) {
    boolean readable = call.role().role().flatMap(Role::trustPolicy).isPresent();
    return readable && !question.text().equals(call.role().lacks())
        ? callerSide(call)
        : roleSide(call);
  }

  private static Settling callerSide(AuthorizationCall call) {
    String account = call.caller().account();
    return account.isEmpty() ? Settling.NONE : Settling.accountDetails(account);
  }

  private static Settling roleSide(AuthorizationCall call) {
    return Settling.accountDetails(call.role().arn().account());
  }
}
