package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Organization.Node;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.PolicyType;

/** A missing SCP Allow at one level of the organisation: there, in a policy that is named (R75). */
final class ControlStatements implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    if (obstacle.gate() != PolicyType.SCP || obstacle.denial().isPresent()) {
      return List.of();
    }
    Situation situation = obstacle.situation();
    String sid = "AllowAssume" + Situation.pascal(situation.targetName());
    String statement =
        StatementJson.of(sid, "Allow")
            .actions(obstacle.actions())
            .resource(situation.request().role())
            .json();
    List<List<Proposal>> ways = new ArrayList<>();
    for (PolicyMatch policy : obstacle.result().policies()) {
      Places.of(situation, PolicyType.SCP, policy.document())
          .filter(place -> place.editable(situation.index()))
          .ifPresent(place -> ways.add(List.of(change(obstacle, place, statement))));
    }
    if (ways.isEmpty()) {
      level(obstacle)
          .map(node -> new NewControlPlace(sid, node))
          .ifPresent(place -> ways.add(List.of(change(obstacle, place, statement))));
    }
    return ways;
  }

  private static Proposal change(Obstacle obstacle, PolicyPlace place, String statement) {
    Situation situation = obstacle.situation();
    String title = "Allow it in " + place.words();
    String effect = obstacle.result().subject() + " lets it pass; an SCP grants nothing by itself.";
    return new PolicyChange(
            place,
            title,
            effect,
            draft -> draft.append("/Statement", statement),
            PolicyDraft.ofStatement(statement))
        .proposal(Reach.between(place.reach(), situation.request().role()));
  }

  /** The level of the obstacle: the SCP gates are those of the account's way up, in order. */
  private static Optional<Node> level(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    List<GateResult> gates = situation.simulation().actions().get(0).gates();
    List<Node> path =
        situation
            .index()
            .organization()
            .map(organization -> organization.pathTo(situation.caller().account()))
            .orElse(List.of());
    long all = gates.stream().filter(gate -> gate.type() == PolicyType.SCP).count();
    long before =
        gates.subList(0, obstacle.place()).stream()
            .filter(gate -> gate.type() == PolicyType.SCP)
            .count();
    return all == path.size() ? Optional.of(path.get((int) before)) : Optional.empty();
  }
}
