package org.rolescope.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;

/** Holds an error message against the data: makes the call it is about, decides it, compares. */
public final class ErrorExplainer {
  private final MessageReading reading;
  private final IamIndex index;
  private final List<String> notes = new ArrayList<>();

  private ErrorExplainer(MessageReading reading, IamIndex index) {
    this.reading = reading;
    this.index = index;
  }

  /**
   * Explains a text that a person pasted. Never throws; a text that is no such message is said to
   * be none.
   */
  public static ErrorExplanation explain(
      String text, IamIndex index, AssumeRoleSimulator simulator) {
    return new ErrorExplainer(MessageReader.read(text), index).explain(simulator);
  }

  private ErrorExplanation explain(AssumeRoleSimulator simulator) {
    if (reading.kind() != PastedKind.STS_ERROR || reading.message().isEmpty()) {
      return unasked(ErrorSentence.notUnderstood(reading), List.of());
    }
    DeniedMessage message = reading.message().get();
    remarks(message);
    CallOfMessage call = new CallOfMessage(message, index);
    Optional<AssumeRoleRequest> request = call.request();
    notes.addAll(call.notes());
    if (request.isEmpty()) {
      return unasked(ErrorSentence.notAsked(message), Causes.withoutCall(message, index));
    }
    Simulation simulation = simulator.simulate(request.get());
    Agreement agreement = agreement(message, simulation);
    List<Cause> causes = new Causes(message, simulation, index).of(agreement);
    compare(message, simulation, agreement);
    return new ErrorExplanation(
        reading,
        RecognisedLine.of(reading),
        request,
        Optional.of(simulation),
        agreement,
        new ErrorSentence(message, simulation, index).of(agreement),
        causes,
        notes);
  }

  private ErrorExplanation unasked(String sentence, List<Cause> causes) {
    return new ErrorExplanation(
        reading,
        RecognisedLine.of(reading),
        Optional.empty(),
        Optional.empty(),
        Agreement.NOT_ASKED,
        sentence,
        causes,
        notes);
  }

  static Agreement agreement(DeniedMessage message, Simulation simulation) {
    Optional<PolicyType> named = message.error().map(StsError::gate).or(message::kind);
    return switch (simulation.decision()) {
      case ALLOWED -> Agreement.WOULD_ALLOW;
      case CONDITIONAL, UNDETERMINED -> Agreement.OPEN;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY ->
          named
              .map(gate -> stops(simulation, gate) ? Agreement.SAME_GATE : Agreement.OTHER_GATE)
              .orElse(Agreement.REFUSED_TOO);
    };
  }

  private static boolean stops(Simulation simulation, PolicyType gate) {
    return simulation.decidedBy() == gate || simulation.blockedBy().contains(gate);
  }

  private void remarks(DeniedMessage message) {
    if (reading.others() > 0) {
      notes.add(
          "the text tells of "
              + reading.others()
              + (reading.others() == 1 ? " other refusal" : " other refusals")
              + "; explained is the first of an assume-role call");
    }
    if (reading.cut()) {
      notes.add("only the first 64 KiB of the text were read");
    }
    if (message.encoded().isPresent()) {
      // R133.
      notes.add(
          "the encoded part can only be read by AWS: aws sts decode-authorization-message"
              + " --encoded-message …, with permission for sts:DecodeAuthorizationMessage");
    }
    if (message.kind().isPresent() && message.error().isEmpty()) {
      // R130.
      notes.add("AWS names one type of policy only; others may refuse the call as well");
    }
    message.policyArn().ifPresent(arn -> notes.add("AWS names the policy " + arn));
  }

  /** R130: for an SCP AWS says "explicit deny" of an implicit one, too. */
  private void compare(DeniedMessage message, Simulation simulation, Agreement agreement) {
    if (agreement != Agreement.SAME_GATE || message.kind().isEmpty()) {
      return;
    }
    PolicyType kind = message.kind().get();
    boolean explicit = simulation.actions().stream().anyMatch(action -> denies(action, kind));
    if (message.explicitDeny() && !explicit) {
      notes.add(
          kind == PolicyType.SCP
              ? "AWS says explicit deny of an SCP also where no SCP allows the action"
              : "AWS speaks of an explicit deny, the data show a missing Allow: the policy may have"
                  + " changed");
    }
    if (!message.explicitDeny() && explicit) {
      notes.add(
          "AWS speaks of a missing Allow, the data show an explicit deny: the policy may have"
              + " changed");
    }
    if (simulation.decision() != Decision.REFUSED && simulation.blockedBy().size() > 1) {
      notes.add("more than one gate stops the call: each has to be opened");
    }
  }

  private static boolean denies(ActionResult action, PolicyType kind) {
    for (GateResult gate : action.gates()) {
      if (gate.type() == kind && gate.outcome() == Outcome.EXPLICIT_DENY) {
        return true;
      }
    }
    return false;
  }
}
