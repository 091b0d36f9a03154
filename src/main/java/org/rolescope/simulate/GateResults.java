package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.ElementMatch;
import org.rolescope.policy.match.StatementMatch;

/** Makes rulings presentable: which statement decided, and why in a few words. */
final class GateResults {
  private final Combined action;
  private final Names names;
  private final NearMisses nearMisses;
  private final DecidingRule rules;

  GateResults(Combined action) {
    this.action = action;
    AuthorizationCall call = action.call();
    this.names =
        new Names(
            call.caller().label(), call.action(), call.role().arn(), call.context(), call.index());
    this.nearMisses = new NearMisses(names);
    this.rules = new DecidingRule(action);
  }

  List<GateResult> all() {
    return action.rulings().stream().map(this::result).toList();
  }

  GateResult result(Ruling ruling) {
    Outcome outcome = action.outcome(ruling);
    List<NearMiss> near = near(ruling, outcome);
    Optional<NearMiss> telling = NearMisses.telling(ruling.type(), near);
    Evidence evidence =
        switch (outcome) {
          case NOT_APPLICABLE -> new Evidence(ruling.note(), Optional.empty());
          case EXPLICIT_DENY -> denied(ruling);
          case ALLOWED -> allowed(ruling);
          case IMPLICIT_DENY -> notAllowed(ruling, telling);
          case UNKNOWN -> unknown(ruling);
        };
    return new GateResult(
        ruling.type(),
        ruling.subject(),
        outcome,
        action.ignored(ruling),
        evidence.reason(),
        evidence.found().map(found -> reference(found, outcome)).or(() -> missed(outcome, telling)),
        ruling.reading().map(Reading::policies).orElse(List.of()),
        outcome == Outcome.UNKNOWN ? action.questions(ruling) : List.of(),
        near,
        rules.of(ruling, outcome, evidence.found().map(Reading.Found::match), telling),
        ruling.error());
  }

  private List<NearMiss> near(Ruling ruling, Outcome outcome) {
    return switch (outcome) {
      case IMPLICIT_DENY, UNKNOWN ->
          ruling.reading().map(reading -> nearMisses.of(reading.policies())).orElse(List.of());
      case ALLOWED, EXPLICIT_DENY, NOT_APPLICABLE -> List.of();
    };
  }

  private static Optional<StatementRef> missed(Outcome outcome, Optional<NearMiss> telling) {
    return outcome == Outcome.IMPLICIT_DENY ? telling.map(NearMiss::reference) : Optional.empty();
  }

  /** What is said of a gate, and the statement that made it so. */
  private record Evidence(String reason, Optional<Reading.Found> found) {}

  private static Evidence plain(Ruling ruling) {
    return new Evidence(Wording.capital(Wording.quoted(ruling.note())), Optional.empty());
  }

  private Evidence denied(Ruling ruling) {
    Optional<Reading.Found> deny =
        ruling.reading().flatMap(reading -> first(reading, Effect.DENY, Truth.TRUE));
    return deny.map(
            found ->
                new Evidence(
                    Wording.label(found.match().statement()) + place(found), Optional.of(found)))
        .orElseGet(() -> plain(ruling));
  }

  /** {@code , line 10}: where the statement begins in the text as it is shown. */
  private String place(Reading.Found found) {
    if (action.call().request().mode() == AssumeRoleRequest.Mode.EDGE) {
      return "";
    }
    String pointer = found.match().statement().pointer();
    return found
        .document()
        .policy()
        .flatMap(policy -> PolicyText.of(policy).span(pointer))
        .map(span -> ", line " + span.first())
        .orElse("");
  }

  private Evidence allowed(Ruling ruling) {
    if (ruling.reading().isEmpty()) {
      return plain(ruling);
    }
    Reading reading = ruling.reading().get();
    if (ruling.type() == PolicyType.RCP) {
      return rcp(reading);
    }
    Optional<Reading.Found> allow =
        ruling.type() == PolicyType.TRUST && action.route().isPresent()
            ? action.route().map(way -> new Reading.Found(way.document(), way.statement()))
            : first(reading, Effect.ALLOW, Truth.TRUE);
    return allow
        .map(found -> new Evidence(allowWords(ruling.type(), found), Optional.of(found)))
        .orElseGet(() -> plain(ruling));
  }

  private static Evidence rcp(Reading reading) {
    long levels = reading.policies().stream().filter(GateResults::full).count();
    String reason =
        levels > 0
            ? "RCPFullAWSAccess at " + Wording.count((int) levels, "level")
            : "No RCP denies " + reading.call().action();
    return new Evidence(reason, Optional.empty());
  }

  private static boolean full(PolicyMatch policy) {
    return policy.document().name().equals("RCPFullAWSAccess");
  }

  private String allowWords(PolicyType type, Reading.Found found) {
    StatementMatch match = found.match();
    if (type == PolicyType.TRUST) {
      return Wording.label(match.statement()) + " names " + named(match);
    }
    boolean everything =
        Wording.everything(match.statement().action())
            && Wording.everything(match.statement().resource())
            && match.conditions().isEmpty();
    return found.document().name()
        + (everything
            ? " allows every action"
            : " allows " + names.action() + " on " + names.roleName());
  }

  private String named(StatementMatch match) {
    return switch (match.grade()) {
      case ACCOUNT ->
          "account " + action.call().index().accountLabel(action.call().caller().account());
      case WILDCARD -> "everyone";
      case SESSION -> "this session of " + names.caller();
      case ROLE, USER, SERVICE, FEDERATED, NONE -> names.caller();
    };
  }

  private Evidence notAllowed(Ruling ruling, Optional<NearMiss> telling) {
    if (ruling.reading().isEmpty()) {
      return plain(ruling);
    }
    return new Evidence(
        telling.map(near -> near.label() + " " + near.words()).orElse(nothing(ruling.type())),
        Optional.empty());
  }

  private String nothing(PolicyType type) {
    return type == PolicyType.TRUST
        ? "No statement lets " + names.caller() + " in"
        : "No policy allows " + names.action() + " on " + names.roleName();
  }

  private Evidence unknown(Ruling ruling) {
    List<OpenQuestion> questions = action.questions(ruling);
    String reason = questions.isEmpty() ? "Not in the data" : openWords(questions);
    Optional<Reading.Found> open =
        ruling.type() == PolicyType.TRUST && action.route().isPresent()
            ? action.route().map(way -> new Reading.Found(way.document(), way.statement()))
            : ruling.reading().flatMap(GateResults::firstOpen);
    return new Evidence(reason, open);
  }

  /** What is left to settle; of several kinds of it the first. */
  private static String openWords(List<OpenQuestion> questions) {
    Why why = questions.get(0).why();
    List<String> texts =
        questions.stream()
            .filter(question -> question.why() == why)
            .map(question -> Wording.spoken(question.text()))
            .distinct()
            .toList();
    return switch (why) {
      case FREE -> "Only if " + Wording.all(texts);
      case MISSING -> "Not in the data: " + Wording.joined(texts, "and");
    };
  }

  private static Optional<Reading.Found> firstOpen(Reading reading) {
    return first(reading, Effect.DENY, Truth.UNKNOWN)
        .or(() -> first(reading, Effect.ALLOW, Truth.UNKNOWN));
  }

  private static Optional<Reading.Found> first(Reading reading, Effect effect, Truth truth) {
    for (PolicyMatch policy : reading.policies()) {
      for (StatementMatch match : policy.statements()) {
        if (match.truth() == truth && match.statement().effect() == effect) {
          return Optional.of(new Reading.Found(policy.document(), match));
        }
      }
    }
    return Optional.empty();
  }

  private static StatementRef reference(Reading.Found found, Outcome outcome) {
    Truth truth = outcome == Outcome.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
    StatementMatch match = found.match();
    List<String> elements = new ArrayList<>();
    for (ConditionMatch condition : match.conditions()) {
      if (condition.truth() == truth) {
        elements.add(condition.condition().pointer());
      }
    }
    if (elements.isEmpty()) {
      addElement(match.principal(), truth, elements);
      addElement(match.action(), truth, elements);
      addElement(match.resource(), truth, elements);
    }
    return new StatementRef(found.document(), match.statement().pointer(), elements);
  }

  private static void addElement(ElementMatch element, Truth truth, List<String> elements) {
    if (element.truth() == truth && !element.pointer().isEmpty()) {
      elements.add(element.pointer());
    }
  }
}
