package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;

/** The verdict in one sentence that can be read aloud. */
final class VerdictSentence {
  private final Simulation simulation;
  private final Told told;

  private VerdictSentence(Simulation simulation, Told told) {
    this.simulation = simulation;
    this.told = told;
  }

  static String of(Simulation simulation, IamIndex index) {
    VerdictSentence sentence = new VerdictSentence(simulation, new Told(simulation, index));
    return Wording.capital(Wording.spoken(sentence.hop() + sentence.text())) + ".";
  }

  /** Which of several hops the sentence is about. */
  private String hop() {
    List<Simulation> hops = simulation.hops();
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i).request().equals(simulation.request())) {
        boolean all = simulation.decision() == Decision.ALLOWED;
        String number = "hop " + (i + 1) + " of " + hops.size();
        return all ? "every hop is allowed; at the last, " : number + " decides: ";
      }
    }
    return "";
  }

  private String text() {
    return switch (simulation.decision()) {
      case ALLOWED -> allowed();
      case REFUSED -> refused();
      case EXPLICIT_DENY -> new DenialSentence(told).explicitDeny();
      case IMPLICIT_DENY -> new DenialSentence(told).implicitDeny();
      case CONDITIONAL -> conditional();
      case UNDETERMINED -> undetermined();
    };
  }

  private String allowed() {
    Optional<StatementMatch> match = Deciding.match(told.first(PolicyType.TRUST));
    if (match.isEmpty()) {
      return Wording.uncapital(told.first(PolicyType.TRUST).reason()) + companions();
    }
    List<ConditionMatch> met = Told.met(match.get());
    return "the trust policy of "
        + told.role()
        + " lets "
        + told.caller()
        + " in through "
        + Told.itsStatement(match.get())
        + named(match.get().grade())
        + given(met)
        + enough()
        + companions()
        + lacking(met);
  }

  /** How the trust policy names the caller, where that alone lets it in. */
  private String named(Grade grade) {
    return simulation.decidedBy() == PolicyType.IDENTITY
        ? ""
        : switch (grade) {
          case WILDCARD -> ", which names everyone";
          case SESSION -> ", which names this very session";
          case ROLE -> ", which names its role";
          case USER -> ", which names the caller directly";
          case ACCOUNT, SERVICE, FEDERATED, NONE -> "";
        };
  }

  /** The conditions that hold by their values. */
  private static String given(List<ConditionMatch> met) {
    List<ConditionMatch> given =
        met.stream().filter(c -> c.found() instanceof ContextValue.Present).toList();
    return given.isEmpty() ? "" : ", because " + ConditionWords.because(given);
  }

  /** The conditions that hold for want of their key, which surprises. */
  private static String lacking(List<ConditionMatch> met) {
    List<ConditionMatch> lacking =
        met.stream()
            .filter(c -> ConditionRule.ofAbsent(c).isPresent())
            .filter(c -> ContextValue.ABSENT.equals(c.found()))
            .toList();
    if (lacking.isEmpty()) {
      return "";
    }
    List<String> operators =
        lacking.stream().map(c -> c.condition().operator()).distinct().toList();
    return "; "
        + Wording.joined(operators, "and")
        + (operators.size() == 1 ? " holds although " : " hold although ")
        + ConditionWords.because(lacking);
  }

  /** Why nothing else is needed, or what else allows the call. */
  private String enough() {
    return switch (simulation.caller().kind()) {
      case SERVICE -> "; an AWS service needs nothing else";
      case SAML, OIDC -> "; a federated caller needs nothing else";
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE ->
          simulation.decidedBy() == PolicyType.IDENTITY
              ? ownSide()
              : "; within one account that is enough" + ignored();
    };
  }

  private String ownSide() {
    String policy = Deciding.policy(told.first(PolicyType.IDENTITY));
    return policy.isEmpty()
        ? ""
        : ", and the policy "
            + policy
            + " of "
            + told.groupOrCaller(told.first(PolicyType.IDENTITY))
            + " allows "
            + told.mainAction();
  }

  /** What the caller's side leaves out and need not say. */
  private String ignored() {
    List<String> left =
        simulation.actions().get(0).gates().stream()
            .filter(gate -> gate.ignored() && gate.outcome() == Outcome.IMPLICIT_DENY)
            .filter(gate -> gate.type() != PolicyType.IDENTITY)
            .map(
                gate ->
                    gate.type() == PolicyType.SESSION ? "session policy" : "permissions boundary")
            .toList();
    return left.isEmpty()
        ? ""
        : ", although its "
            + Wording.joined(left, "and")
            + (left.size() == 1 ? " does" : " do")
            + " not allow the call";
  }

  /** The further actions that the call needs, and that are allowed like the first. */
  private String companions() {
    if (simulation.actions().size() == 1) {
      return "";
    }
    List<String> others = simulation.actions().stream().skip(1).map(ActionResult::action).toList();
    return "; "
        + Wording.joined(others, "and")
        + ", which the call needs, too, "
        + (others.size() == 1 ? "is" : "are")
        + " allowed as well";
  }

  private String refused() {
    String reason = Wording.uncapital(told.gate().reason()) + answer();
    return switch (simulation.decidedBy()) {
      case LIMITS -> "the duration is refused: " + reason;
      case CALLER ->
          told.gate().rule().equals("R26")
              ? "nobody can call like that: " + reason
              : subject() + " cannot make this call: " + reason;
      case REQUEST, SCP, RCP, VPC_ENDPOINT, TRUST, IDENTITY, PERMISSIONS_BOUNDARY, SESSION ->
          "STS refuses the call: " + reason;
    };
  }

  /** The code of AWS's error, where that is known. */
  private String answer() {
    return told.gate().error().map(AwsError::code).map(code -> "; AWS answers " + code).orElse("");
  }

  /** The caller as the first words of a sentence, which must not change how a name is written. */
  private String subject() {
    boolean root = simulation.caller().kind() == Caller.Kind.ROOT_USER;
    return (root ? "" : "the caller ") + told.caller();
  }

  private String conditional() {
    List<String> conditions =
        simulation.open().stream()
            .filter(question -> question.why() == Why.FREE)
            .map(OpenQuestion::text)
            .toList();
    return "the call is allowed only if " + Wording.all(conditions);
  }

  private String undetermined() {
    List<String> facts =
        simulation.open().stream()
            .filter(question -> question.why() == Why.MISSING)
            .map(question -> Wording.the(question.text()))
            .distinct()
            .toList();
    if (facts.isEmpty()) {
      return "the data do not tell enough to judge " + told.holder();
    }
    return "the data do not hold "
        + Wording.joined(facts, "and")
        + ", and "
        + told.holder()
        + " cannot be judged without "
        + (facts.size() == 1 ? "it" : "them");
  }
}
