package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Simulation;

/** Another role that the caller may put on already, and from which the target is open (R70). */
final class Detours implements RemedyKind {
  /** Roles that are tried; a role that hundreds may enter has no detour worth telling. */
  private static final int MOST_TRIED = 200;

  private static final int MOST_FOUND = 2;

  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    boolean own = situation.request().options().via().isEmpty();
    if (!situation.first() || !own || situation.target().isEmpty()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    between(situation)
        .filter(role -> leads(situation, role))
        .limit(MOST_FOUND)
        .forEach(role -> ways.add(List.of(proposal(situation, role))));
    return ways;
  }

  /** Roles that the target's trust policy may let in, without the caller's own and the target. */
  private static Stream<Role> between(Situation situation) {
    String caller = situation.callerEntity().map(IamEntity::arn).map(Arn::toString).orElse("");
    return new WayTable(situation.index())
        .into(situation.target().orElseThrow())
        .map(Way::from)
        .filter(from -> !from.equals(caller) && !from.equals(situation.request().role()))
        .distinct()
        .flatMap(from -> situation.index().role(from).stream())
        .sorted(Comparator.comparing(Role::arn))
        .limit(MOST_TRIED);
  }

  private static boolean leads(Situation situation, Role role) {
    Simulation simulation = situation.simulator().simulate(through(situation.request(), role));
    return simulation.decision() == Decision.ALLOWED;
  }

  private static AssumeRoleRequest through(AssumeRoleRequest request, Role role) {
    return request.withOptions(request.options().withVia(List.of(role.arn().toString())));
  }

  private static Proposal proposal(Situation situation, Role role) {
    return new Proposal(
        Rank.DETOUR,
        "through " + role.arn(),
        "Already allowed, no policy has to change.",
        Reach.NONE,
        trial -> new Trial(trial.index(), through(trial.request(), role)),
        trial -> change(situation, trial, role));
  }

  private static Change change(Situation situation, Trial before, Role role) {
    AssumeRoleRequest request = before.request();
    Optional<String> name = request.options().sessionName();
    AssumeRoleRequest first =
        new AssumeRoleRequest(
            request.action(),
            request.principal(),
            role.arn().toString(),
            name.map(AssumeRoleRequest.Options.NONE::withSessionName)
                .orElse(AssumeRoleRequest.Options.NONE),
            request.context(),
            request.mode());
    String commands =
        StsCommand.of(first)
            + "\n# then, with the credentials of "
            + Shell.comment(role.name())
            + ":\n"
            + StsCommand.of(request);
    return new Change(
        PolicyType.REQUEST,
        "the call",
        "Go through " + role.name() + " instead",
        List.of(role.name() + " → " + situation.targetName()),
        List.of(
            new Snippet(Form.PARAMETER, Shell.option("--via", role.arn().toString())),
            new Snippet(Form.AWS_COMMAND, commands)),
        trial -> new Trial(trial.index(), through(trial.request(), role)));
  }
}
