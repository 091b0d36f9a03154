package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.ConditionMatch;

/** Puts a simulation into words. The only place where sentences about verdicts are built. */
public final class Explainer {
  private Explainer() {}

  public static Explanation explain(Simulation simulation, IamIndex index) {
    List<Explanation.Row> rows = rows(simulation);
    return new Explanation(
        simulation.decision().word(),
        VerdictSentence.of(simulation, index),
        Rules.of(simulation.deciding().rule()),
        rows,
        aside(simulation, rows),
        simulation.assumptions(),
        hops(simulation, index));
  }

  private static List<Explanation> hops(Simulation simulation, IamIndex index) {
    return simulation.hops().stream().map(hop -> explain(hop, index)).toList();
  }

  /** Conditions of the statement that decided at a gate that hold already, in short words. */
  public static List<String> met(GateResult gate) {
    return Deciding.match(gate).stream()
        .flatMap(match -> match.conditions().stream())
        .filter(condition -> condition.truth() == Truth.TRUE)
        .map(condition -> ConditionWords.brief(condition.condition()))
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
    List<Explanation.Row> candidates = new ArrayList<>();
    for (ActionResult action : simulation.actions()) {
      GateResult result = action.gates().get(gate);
      boolean deciding = result == simulation.deciding();
      candidates.add(
          new Explanation.Row(result, action.action(), deciding, deciding ? note(result) : ""));
    }
    Comparator<Explanation.Row> worst =
        Comparator.comparing((Explanation.Row row) -> row.deciding())
            .thenComparing(row -> row.gate().outcome(), Judgement.severity());
    // Of equals the main action's row stands: max gives the last, so the order is turned round.
    return reversed(candidates).stream().max(worst).orElseThrow();
  }

  private static List<Explanation.Row> reversed(List<Explanation.Row> rows) {
    List<Explanation.Row> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What the marked element means where that surprises: a negated operator on an absent key. */
  private static String note(GateResult gate) {
    return gate.deciding().stream()
        .flatMap(reference -> Deciding.match(gate, reference).stream())
        .flatMap(match -> match.conditions().stream())
        .filter(condition -> condition.found().equals(ContextValue.ABSENT))
        .filter(condition -> condition.truth() == Truth.TRUE)
        .map(Explainer::surprise)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(
            text ->
                text + (gate.outcome() == Outcome.EXPLICIT_DENY ? ", so the Deny applies." : "."))
        .orElse("");
  }

  private static String surprise(ConditionMatch condition) {
    String operator = condition.condition().operator();
    return OperatorName.parse(operator).filter(OperatorName::holdsWithoutKey).isPresent()
        ? operator + " is also true when the key is absent"
        : "";
  }

  private static String aside(Simulation simulation, List<Explanation.Row> rows) {
    long unknown = rows.stream().filter(row -> row.gate().outcome() == Outcome.UNKNOWN).count();
    boolean settled =
        switch (simulation.decision()) {
          case ALLOWED, REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> true;
          case CONDITIONAL, UNDETERMINED -> false;
        };
    if (unknown == 0 || !settled) {
      return "";
    }
    return unknown == 1
        ? "1 gate cannot be known; it cannot change this verdict"
        : unknown + " gates cannot be known; they cannot change this verdict";
  }
}
