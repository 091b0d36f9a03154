package org.rolescope.message;

import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.simulate.Explainer;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;

/** Says in a sentence or two how a message and the data go together. */
final class ErrorSentence {
  private final DeniedMessage message;
  private final Simulation simulation;
  private final IamIndex index;

  ErrorSentence(DeniedMessage message, Simulation simulation, IamIndex index) {
    this.message = message;
    this.simulation = simulation;
    this.index = index;
  }

  String of(Agreement agreement) {
    String absent = whoIsAbsent();
    if (!absent.isEmpty()) {
      return absent;
    }
    String why = Explainer.explain(simulation, index).sentence();
    return switch (agreement) {
      case SAME_GATE -> "The data agree with AWS. " + why;
      case REFUSED_TOO -> "AWS does not say why; the data do. " + why;
      case OTHER_GATE ->
          "AWS names the " + named() + ", but by the data the call is stopped elsewhere. " + why;
      case OPEN ->
          "The data leave the call open"
              + openAt()
              + "; as AWS refused it, something below did not hold. "
              + why;
      case WOULD_ALLOW ->
          "By the data the call would be allowed, so something differs from them. " + why;
      case NOT_ASKED -> notAsked(message);
    };
  }

  private String openAt() {
    return message.kind().isPresent() ? ", and AWS names the " + named() : "";
  }

  private String named() {
    return message
        .error()
        .map(error -> name(error.gate()))
        .or(() -> message.kind().map(ErrorSentence::name))
        .orElse("call");
  }

  static String name(PolicyType type) {
    return switch (type) {
      case REQUEST -> "request itself";
      case CALLER -> "caller";
      case SCP -> "SCPs";
      case RCP -> "RCPs";
      case VPC_ENDPOINT -> "VPC endpoint policy";
      case TRUST -> "trust policy";
      case IDENTITY -> "identity policies";
      case PERMISSIONS_BOUNDARY -> "permissions boundary";
      case SESSION -> "session policy";
      case LIMITS -> "limits of the session's length";
    };
  }

  /** Says which of role and caller is not in the data; empty if both are. */
  private String whoIsAbsent() {
    String role = simulation.request().role();
    if (index.role(role).isEmpty()) {
      return "The role " + absent(role);
    }
    Optional<Arn> caller = Arn.parse(simulation.request().principal());
    boolean ofAccount = caller.map(Arn::account).filter(id -> !id.isEmpty()).isPresent();
    boolean unopened = ofAccount && !index.isRead(caller.get().account());
    return unopened && !caller.get().type().endsWith("-provider")
        ? "The caller " + absent(simulation.request().principal())
        : "";
  }

  private String absent(String arn) {
    String account = Arn.parse(arn).map(Arn::account).orElse("");
    boolean opened = index.isRead(account);
    return arn
        + " is not in the data"
        + (opened ? "." : ": nothing of its account " + index.accountLabel(account) + " is open.");
  }

  /** Why the data are not asked. */
  static String notAsked(DeniedMessage message) {
    if (message.error().isPresent()) {
      return message.error().map(StsErrorWords::of).orElse("");
    }
    boolean caller = message.caller().isPresent();
    boolean role = message.role().isPresent();
    String lacks =
        caller && role
            ? "does not show which caller and role these are"
            : caller ? "names no role" : role ? "names no caller" : "names no caller and no role";
    return "The message " + lacks + ", so the data cannot be asked about this call.";
  }

  /** What would help where the text is no message of STS. */
  static String notUnderstood(MessageReading reading) {
    return switch (reading.kind()) {
      case STS_ERROR, OTHER_REFUSAL ->
          "This is about "
              + reading.message().flatMap(DeniedMessage::action).orElse("another call")
              + "; explained are refusals of sts:AssumeRole, sts:AssumeRoleWithSAML and sts:AssumeRoleWithWebIdentity.";
      case POLICY ->
          "A policy document is read from a file: name the file trust-policy.json, put it into a"
              + " folder named after the role, and open that folder.";
      case EVENT -> "The call that this log entry is about did not fail.";
      case ARN -> "An ARN alone says nothing of a refusal; search finds it in the data.";
      case UNIQUE_ID -> "An id alone says nothing of a refusal; search finds it in the data.";
      case ACCESS_KEY_ID ->
          "No export holds access keys. aws sts get-access-key-info tells the account of this one,"
              + " and there aws iam get-access-key-last-used the user; search finds the user in the"
              + " data. Of a key of a session (ASIA) CloudTrail tells the role.";
      case ENCODED ->
          "Decode it with aws sts decode-authorization-message, or give the whole error message.";
      case OTHER, NOTHING ->
          "What helps is the whole line that contains "
              + "\"is not authorized to perform: sts:AssumeRole\""
              + ", from User: on.";
    };
  }
}
