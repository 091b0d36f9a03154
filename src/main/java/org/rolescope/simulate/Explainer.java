package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** Puts a simulation into words. The only place where sentences about verdicts are built. */
public final class Explainer {
  private Explainer() {}

  public static Explanation explain(Simulation simulation, IamIndex index) {
    List<Explanation.Row> rows = rows(simulation);
    return new Explanation(
        simulation.decision().word(),
        VerdictSentence.of(simulation, index),
        Rules.of(simulation.rule()),
        rows,
        aside(simulation, rows),
        simulation.assumptions(),
        hops(simulation, index));
  }

  private static List<Explanation> hops(Simulation simulation, IamIndex index) {
    return simulation.hops().isEmpty()
        ? List.of()
        : simulation.hops().stream().map(hop -> explain(hop, index)).toList();
  }

  /** What a question's condition asks for, as what must hold: {@code sts:ExternalId is "a-7"}. */
  public static String wanted(OpenQuestion question) {
    return question.operator().isEmpty()
        ? question.text()
        : ConditionWords.wanted(
            new Condition(question.operator(), question.key(), question.values(), ""));
  }

  /** Conditions of the statement that decided at a gate that hold already, in short words. */
  public static List<String> met(GateResult gate) {
    return Deciding.match(gate).stream()
        .flatMap(match -> match.conditions().stream())
        .filter(condition -> condition.truth() == Truth.TRUE)
        .map(ConditionWords::brief)
        .distinct()
        .toList();
  }

  /** One row per gate; where the call needs several actions, the one that fares worst there. */
  private static List<Explanation.Row> rows(Simulation simulation) {
    List<Explanation.Row> rows = new ArrayList<>();
    int gates = simulation.actions().get(0).gates().size();
    for (int i = 0; i < gates; i++) {
      Explanation.Row row = row(simulation, i);
      boolean silent =
          row.gate().type() == PolicyType.CALLER && row.gate().outcome() == Outcome.ALLOWED;
      if (!silent) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Explanation.Row row(Simulation simulation, int gate) {
    ActionResult worst = simulation.actions().get(0);
    for (ActionResult action : simulation.actions()) {
      // Of equals the main action's row stands.
      if (worse(simulation, action.gates().get(gate), worst.gates().get(gate))) {
        worst = action;
      }
    }
    GateResult result = worst.gates().get(gate);
    boolean deciding = result == simulation.deciding();
    return new Explanation.Row(result, worst.action(), deciding, deciding ? note(result) : "");
  }

  private static boolean worse(Simulation simulation, GateResult one, GateResult other) {
    if (one == simulation.deciding() || other == simulation.deciding()) {
      return one == simulation.deciding() && one != other;
    }
    return Judgement.severity(one.outcome()) > Judgement.severity(other.outcome());
  }

  /** What the marked element means where that surprises: a negated operator on an absent key. */
  private static String note(GateResult gate) {
    Optional<StatementMatch> match = Deciding.match(gate);
    if (match.isEmpty()) {
      return "";
    }
    for (ConditionMatch condition : match.get().conditions()) {
      if (condition.found().equals(ContextValue.ABSENT) && condition.truth() == Truth.TRUE) {
        String text = surprise(condition);
        if (!text.isEmpty()) {
          boolean denies = gate.outcome() == Outcome.EXPLICIT_DENY;
          return text + (denies ? ", so the Deny applies." : ".");
        }
      }
    }
    return "";
  }

  private static String surprise(ConditionMatch condition) {
    String operator = condition.condition().operator();
    return OperatorName.parse(operator).filter(OperatorName::holdsWithoutKey).isPresent()
        ? operator + " is also true when the key is absent"
        : "";
  }

  /** An identity policy that lacks is taken to hold no Deny, which is why it is not needed. */
  private static String aside(Simulation simulation, List<Explanation.Row> rows) {
    List<GateResult> unknown =
        rows.stream().map(Explanation.Row::gate).filter(Explainer::unknown).toList();
    boolean settled =
        switch (simulation.decision()) {
          case ALLOWED, REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> true;
          case CONDITIONAL, UNDETERMINED -> false;
        };
    if (unknown.isEmpty() || !settled || simulation.contradicts()) {
      return "";
    }
    boolean one = unknown.size() == 1;
    boolean mayDeny =
        simulation.decision() == Decision.ALLOWED
            && unknown.stream().anyMatch(gate -> gate.type() == PolicyType.IDENTITY);
    return Wording.count(unknown.size(), "gate")
        + " cannot be known; "
        + (mayDeny ? "only a Deny in " + (one ? "it" : "them") + " could" : they(one) + " cannot")
        + " change this verdict";
  }

  private static boolean unknown(GateResult gate) {
    return gate.outcome() == Outcome.UNKNOWN;
  }

  private static String they(boolean one) {
    return one ? "it" : "they";
  }
}
