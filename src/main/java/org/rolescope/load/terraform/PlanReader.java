package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.PlannedChange.Action;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.Plan;
import org.rolescope.policy.Arn;

/** What a plan changes: the resources that it manages, as they were and as they will be. */
final class PlanReader {
  private PlanReader() {}

  /** Empty for a state. */
  static Optional<Plan> of(Resources resources, Configuration configuration, Intake intake) {
    if (!resources.isPlan()) {
      return Optional.empty();
    }
    Map<String, Action> actions = resources.actions();
    List<Resource> both = new ArrayList<>(resources.all());
    both.addAll(resources.before());
    // What is not there yet is where the others are.
    Home home = new Home(both, configuration);
    Set<String> anew = new HashSet<>();
    resources.all().stream()
        .filter(one -> actions.get(one.address()) == Action.REPLACE)
        .flatMap(one -> home.arn(one).stream())
        .map(Arn::toString)
        .forEach(anew::add);
    Map<String, Move> moves = moves(resources, home);
    moves.keySet().removeIf(address -> actions.get(address) != Action.UPDATE);
    Map<String, String> moved = new HashMap<>();
    moves.values().forEach(move -> moved.put(move.was().toString(), move.is().toString()));
    PlannedCallers callers = new PlannedCallers(both, home);
    return Optional.of(
        new Plan(
            TerraformReader.side(resources.before(), home, configuration, intake.aside()),
            TerraformReader.side(resources.all(), home, configuration, intake.aside()),
            actions.entrySet().stream()
                .map(
                    change -> {
                      PlannedChange one = callers.change(change.getKey(), change.getValue());
                      Move move = moves.get(change.getKey());
                      return move == null
                          ? one
                          : one.renamed(called(move.was()), called(move.is()));
                    })
                .toList(),
            anew,
            moved));
  }

  /** What a user or group is called, and will be. */
  private record Move(Arn was, Arn is) {}

  /** Users and groups by address: they alone get another name or path and stay who they are. */
  private static Map<String, Move> moves(Resources resources, Home home) {
    Map<String, Arn> were = movable(resources.before(), home);
    Map<String, Move> moves = new HashMap<>();
    movable(resources.all(), home)
        .forEach(
            (address, is) -> {
              Arn was = were.getOrDefault(address, is);
              if (!was.equals(is)) {
                moves.put(address, new Move(was, is));
              }
            });
    return moves;
  }

  private static Map<String, Arn> movable(List<Resource> resources, Home home) {
    Map<String, Arn> found = new HashMap<>();
    for (Resource one : resources) {
      if (Home.RENAMED.contains(one.type())) {
        home.arn(one).ifPresent(arn -> found.put(one.address(), arn));
      }
    }
    return found;
  }

  /** {@code amy}, {@code team/amy}. */
  private static String called(Arn arn) {
    return arn.resource().substring(arn.resource().indexOf('/') + 1);
  }
}
