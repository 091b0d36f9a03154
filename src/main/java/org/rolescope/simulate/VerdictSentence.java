package org.rolescope.simulate;

import java.util.List;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.Grade;

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
    return Wording.capital(Wording.spoken(sentence.text())) + ".";
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
    String trusted =
        "the trust policy of "
            + told.role()
            + " lets "
            + told.caller()
            + " in"
            + Deciding.match(told.first(PolicyType.TRUST))
                .map(match -> " through " + Told.itsStatement(match))
                .orElse("");
    return switch (simulation.caller().kind()) {
      case SERVICE -> trusted + "; an AWS service needs nothing else";
      case SAML, OIDC -> trusted + "; a federated caller needs nothing else";
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE ->
          trusted + ownSide();
    };
  }

  private String ownSide() {
    if (simulation.decidedBy() == PolicyType.IDENTITY) {
      String policy = Deciding.policy(told.first(PolicyType.IDENTITY));
      return policy.isEmpty()
          ? ""
          : ", and the policy " + policy + " of " + told.caller() + " allows " + told.mainAction();
    }
    boolean everyone =
        Deciding.match(told.first(PolicyType.TRUST))
            .filter(match -> match.grade() == Grade.WILDCARD)
            .isPresent();
    return ", which names "
        + (everyone ? "everyone" : "the caller directly")
        + "; within one account that is enough";
  }

  private String refused() {
    String reason = Wording.uncapital(told.gate().reason());
    return switch (simulation.decidedBy()) {
      case LIMITS -> "the duration is refused: " + reason;
      case CALLER -> subject() + " cannot make this call: " + reason;
      case REQUEST, SCP, RCP, VPC_ENDPOINT, TRUST, IDENTITY, PERMISSIONS_BOUNDARY, SESSION ->
          "STS refuses the call: " + reason;
    };
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
    return "the call is allowed only if " + Wording.joined(conditions, "and");
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
