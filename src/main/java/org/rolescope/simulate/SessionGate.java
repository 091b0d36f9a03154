package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.match.Caller.Kind;

/** The session policy that the caller's own session was made with (R62, R65). */
final class SessionGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    String subject = caller.sessionName().map(name -> "session " + name).orElse(caller.label());
    Optional<Policy> policy = call.request().options().sessionPolicy();
    if (caller.caller().kind() != Kind.ROLE_SESSION) {
      return List.of(
          Ruling.notApplicable(
              PolicyType.SESSION, subject, "Only a role session can have a session policy"));
    }
    if (policy.isEmpty()) {
      return List.of(
          Ruling.notApplicable(PolicyType.SESSION, subject, "No session policy is given"));
    }
    PolicyDocument document = new PolicyDocument("session policy", policy, SourceLocation.NOWHERE);
    Reading reading = Reading.of(PolicyKind.IDENTITY, List.of(document), List.of(), true, call);
    return List.of(Ruling.of(PolicyType.SESSION, subject, reading));
  }
}
