package org.rolescope.simulate;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** The condition keys that a call's policies ask for, and what the call holds for them. */
public final class MentionedKeys {
  private MentionedKeys() {}

  /** Every key that a statement compared tests, and every key given by hand; in their order. */
  public static SortedMap<String, ContextValue> of(Simulation simulation) {
    SortedMap<String, ContextValue> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (ActionResult action : simulation.actions()) {
      for (GateResult gate : action.gates()) {
        for (PolicyMatch policy : gate.policies()) {
          policy.statements().forEach(match -> add(match, keys));
        }
      }
    }
    for (String key : simulation.request().context().keySet()) {
      keys.put(key, simulation.context().get(key));
    }
    return keys;
  }

  private static void add(StatementMatch match, SortedMap<String, ContextValue> keys) {
    for (ConditionMatch condition : match.conditions()) {
      keys.putIfAbsent(condition.condition().key(), condition.found());
    }
  }

  /** The time of the call, where a statement that is about the call asks for it (R108.32). */
  public static Optional<String> clock(Simulation simulation) {
    boolean asked =
        simulation.assumptions().stream()
            .map(assumption -> assumption.key().toLowerCase(Locale.ROOT))
            .anyMatch(key -> key.equals("aws:currenttime") || key.equals("aws:epochtime"));
    return asked ? time(simulation) : Optional.empty();
  }

  /** The time that the call is taken to be made at; empty where it is left open. */
  public static Optional<String> time(Simulation simulation) {
    return simulation.context().get("aws:CurrentTime") instanceof ContextValue.Present present
        ? present.values().stream().findFirst()
        : Optional.empty();
  }
}
