package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.ActionResult;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;

/**
 * One gate that stops a call, or leaves it open.
 *
 * @param situation the call
 * @param place the gate's place among the gates of an action, from 0
 * @param result what the gate says of the first action that it stops
 * @param actions the actions that it stops, in order
 * @param denial the Deny that stops them; empty where an Allow is missing
 */
record Obstacle(
    Situation situation,
    int place,
    GateResult result,
    List<String> actions,
    Optional<Found> denial) {
  Obstacle {
    actions = List.copyOf(actions);
  }

  /** A statement, its document, and how it compared. */
  record Found(PolicyDocument document, StatementMatch match) {}

  PolicyType gate() {
    return result.type();
  }

  /** Every obstacle, in the order of the ladder; empty where the call goes through. */
  static List<Obstacle> of(Situation situation) {
    Simulation simulation = situation.simulation();
    List<Obstacle> obstacles = new ArrayList<>();
    int gates = simulation.actions().get(0).gates().size();
    for (int i = 0; i < gates; i++) {
      obstacle(situation, i).ifPresent(obstacles::add);
    }
    return obstacles;
  }

  private static Optional<Obstacle> obstacle(Situation situation, int place) {
    List<String> actions = new ArrayList<>();
    GateResult result = null;
    for (ActionResult action : situation.simulation().actions()) {
      if (place < action.gates().size() && stops(situation, action.gates().get(place))) {
        actions.add(action.action());
        result = result == null ? action.gates().get(place) : result;
      }
    }
    return result == null
        ? Optional.empty()
        : Optional.of(
            new Obstacle(situation, place, result, actions, denial(result, open(situation))));
  }

  /** Whether no gate denies, and something is not known or left to the caller. */
  private static boolean open(Situation situation) {
    Decision decision = situation.simulation().decision();
    return decision == Decision.CONDITIONAL
        || decision == Decision.UNDETERMINED
        || situation.simulation().contradicts();
  }

  private static boolean stops(Situation situation, GateResult gate) {
    Simulation simulation = situation.simulation();
    if (open(situation)) {
      // Also where no Allow is needed a Deny counts.
      return gate.outcome() == Outcome.UNKNOWN && !gate.ignored() || denial(gate, true).isPresent();
    }
    if (gate.ignored()) {
      return false;
    }
    boolean no = gate.outcome() == Outcome.EXPLICIT_DENY || gate.outcome() == Outcome.IMPLICIT_DENY;
    return no && simulation.blockedBy().contains(gate.type());
  }

  private static Optional<Found> denial(GateResult gate, boolean open) {
    if (!open && gate.outcome() != Outcome.EXPLICIT_DENY) {
      return Optional.empty();
    }
    Truth wanted = open ? Truth.UNKNOWN : Truth.TRUE;
    return gate.policies().stream()
        .flatMap(
            policy ->
                policy.statements().stream()
                    .filter(match -> match.statement().usable())
                    .filter(match -> match.statement().effect() == Effect.DENY)
                    .filter(match -> match.truth() == wanted)
                    .map(match -> new Found(policy.document(), match)))
        .findFirst();
  }

  /** The Allow statements of the gate, in order. */
  List<Found> allows() {
    return result.policies().stream()
        .flatMap(
            policy ->
                policy.statements().stream()
                    .filter(match -> match.statement().usable())
                    .filter(match -> match.statement().effect() == Effect.ALLOW)
                    .map(match -> new Found(policy.document(), match)))
        .toList();
  }
}
