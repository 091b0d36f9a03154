package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    PlannedCallers callers = new PlannedCallers(both, home);
    return Optional.of(
        new Plan(
            TerraformReader.side(resources.before(), home, configuration, intake.aside()),
            TerraformReader.side(resources.all(), home, configuration, intake.aside()),
            actions.entrySet().stream()
                .map(change -> callers.change(change.getKey(), change.getValue()))
                .toList(),
            anew));
  }
}
