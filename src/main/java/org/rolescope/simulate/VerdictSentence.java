package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.StatementMatch;

/** The verdict in one sentence that can be read aloud. */
final class VerdictSentence {
  private final Simulation simulation;
  private final IamIndex index;
  private final String caller;
  private final String role;
  private final GateResult gate;

  private VerdictSentence(Simulation simulation, IamIndex index) {
    this.simulation = simulation;
    this.index = index;
    this.caller = Wording.caller(simulation.caller());
    this.role = ResolvedRole.of(simulation.request().role(), index).name();
    this.gate = simulation.deciding();
  }

  static String of(Simulation simulation, IamIndex index) {
    VerdictSentence sentence = new VerdictSentence(simulation, index);
    return Wording.capital(Wording.spoken(sentence.text())) + ".";
  }

  private String text() {
    return switch (simulation.decision()) {
      case ALLOWED -> allowed();
      case REFUSED -> refused();
      case EXPLICIT_DENY -> explicitDeny();
      case IMPLICIT_DENY -> implicitDeny();
      case CONDITIONAL -> conditional();
      case UNDETERMINED -> undetermined();
    };
  }

  private String allowed() {
    GateResult trust = first(PolicyType.TRUST);
    GateResult identity = first(PolicyType.IDENTITY);
    String trusted = "the trust policy of " + role + " lets " + caller + " in" + byStatement(trust);
    return switch (simulation.caller().kind()) {
      case SERVICE -> trusted + "; an AWS service needs nothing else";
      case SAML, OIDC -> trusted + "; a federated caller needs nothing else";
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE ->
          trusted + ownSide(identity);
    };
  }

  private String ownSide(GateResult identity) {
    boolean needed = simulation.decidedBy() == PolicyType.IDENTITY;
    if (!needed) {
      return ", which names the caller directly; within one account that is enough";
    }
    String policy = Deciding.policy(identity);
    return policy.isEmpty()
        ? ""
        : ", and the policy " + policy + " of " + caller + " allows " + mainAction();
  }

  /** {@code through statement DevTeam}. */
  private static String byStatement(GateResult gate) {
    return Deciding.match(gate).map(match -> " through " + named(match)).orElse("");
  }

  private static String named(StatementMatch match) {
    String sid = match.statement().sid();
    return sid.isEmpty() ? "its " + match.statement().label() : "statement " + sid;
  }

  private String refused() {
    return switch (simulation.decidedBy()) {
      case LIMITS -> "the duration is refused: " + gate.reason();
      case CALLER -> caller + " cannot make this call: " + gate.reason();
      default -> "STS refuses the call: " + gate.reason();
    };
  }

  private String explicitDeny() {
    String who = holder() + " denies " + denied() + " explicitly";
    List<String> reasons =
        Deciding.match(gate).stream()
            .flatMap(match -> match.conditions().stream())
            .filter(condition -> condition.truth() == Truth.TRUE)
            .map(condition -> ConditionWords.because(condition, "the caller"))
            .distinct()
            .toList();
    if (!reasons.isEmpty()) {
      return who + ", because " + Wording.joined(reasons, "and");
    }
    return who + Deciding.match(gate).map(match -> ", in " + named(match)).orElse("");
  }

  /** {@code it}, or the companion action where that is what fails. */
  private String denied() {
    String action = action();
    return action.equals(mainAction()) ? "it" : action;
  }

  private String implicitDeny() {
    String action = action();
    return switch (gate.type()) {
      case TRUST -> trustMiss(action);
      case IDENTITY -> identityMiss(action);
      case SCP -> "no SCP on " + levelPhrase() + " allows " + action;
      case PERMISSIONS_BOUNDARY, SESSION, VPC_ENDPOINT ->
          holder() + " does not allow " + action + " on " + role + nearest();
      case REQUEST, CALLER, RCP, LIMITS -> gate.reason();
    };
  }

  private String trustMiss(String action) {
    Optional<NearMiss> near = NearMiss.nearest(gate.policies());
    if (near.isEmpty()) {
      return gate.policies().isEmpty()
          ? gate.reason()
          : "no statement of the trust policy of " + role + " lets " + caller + " call " + action;
    }
    String statement = "the trust policy's " + statement(near.get());
    String words = near.get().words(caller, action, role);
    return action.equals(mainAction())
        ? statement + " " + words
        : "the call also needs " + action + ", and " + statement + " " + words;
  }

  private static String statement(NearMiss near) {
    return plainName(near.match());
  }

  private static String plainName(StatementMatch match) {
    String sid = match.statement().sid();
    return sid.isEmpty() ? match.statement().label() : "statement " + sid;
  }

  private String identityMiss(String action) {
    String side =
        sameAccount()
            ? ", and the trust policy names only the account"
            : ", and across accounts its own side must allow it, too";
    return "no policy of " + caller + " allows " + action + " on " + role + side + nearest();
  }

  private boolean sameAccount() {
    String account = ResolvedRole.of(simulation.request().role(), index).arn().account();
    return account.equals(simulation.caller().account());
  }

  private String nearest() {
    return NearMiss.nearest(gate.policies())
        .map(
            near ->
                ": "
                    + plainName(near.match())
                    + " of "
                    + near.document().name()
                    + " "
                    + near.words(caller, action(), role))
        .orElse("");
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
            .map(OpenQuestion::text)
            .distinct()
            .toList();
    return "the data do not hold the "
        + Wording.joined(facts, "and the")
        + ", and "
        + holder()
        + " cannot be judged without "
        + (facts.size() == 1 ? "it" : "them");
  }

  /** The deciding gate as the subject of a sentence. */
  private String holder() {
    return switch (gate.type()) {
      case SCP -> "the SCP on " + levelPhrase();
      case RCP -> "the RCP " + Deciding.policy(gate);
      case VPC_ENDPOINT -> "the policy of the VPC endpoint";
      case TRUST -> "the trust policy of " + role;
      case IDENTITY -> named("the identity policy", "the identity side of " + caller);
      case PERMISSIONS_BOUNDARY -> named("the permissions boundary", "the boundary of " + caller);
      case SESSION -> "the session policy of " + caller;
      case REQUEST -> "the request";
      case CALLER -> callersSide();
      case LIMITS -> "the duration";
    };
  }

  private String named(String kind, String otherwise) {
    String policy = Deciding.policy(gate);
    return policy.isEmpty() ? otherwise : kind + " " + policy + " of " + caller;
  }

  private String callersSide() {
    return simulation.caller().kind() == Caller.Kind.ANY_OF_ACCOUNT
        ? "that account's side"
        : "the side of " + caller;
  }

  /** {@code OU Workloads / Dev}, {@code the root of o-1}, {@code account shop-dev}. */
  private String levelPhrase() {
    String subject = gate.subject();
    return subject.startsWith("OU ")
        ? subject
        : (subject.startsWith("Root") ? "the root" + subject.substring(4) : uncapital(subject));
  }

  private static String uncapital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private String mainAction() {
    return simulation.actions().get(0).action();
  }

  /** The action that the deciding gate is about. */
  private String action() {
    return simulation.actions().stream()
        .filter(result -> result.gates().stream().anyMatch(candidate -> candidate == gate))
        .map(ActionResult::action)
        .findFirst()
        .orElse(mainAction());
  }

  private GateResult first(PolicyType type) {
    return simulation.actions().get(0).gates().stream()
        .filter(candidate -> candidate.type() == type)
        .findFirst()
        .orElse(gate);
  }
}
