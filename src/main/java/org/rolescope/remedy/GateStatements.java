package org.rolescope.remedy;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.policy.Arn;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/** A missing Allow in a boundary, a session policy, or the policy of a VPC endpoint (R75). */
final class GateStatements implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    if (obstacle.denial().isPresent()) {
      return List.of();
    }
    Optional<PolicyPlace> place =
        switch (obstacle.gate()) {
          case PERMISSIONS_BOUNDARY ->
              situation
                  .callerEntity()
                  .map(IamEntity::boundary)
                  .flatMap(known -> known.orElse(Optional.empty()))
                  .map(arn -> new ManagedPlace(arn, obstacle.gate()));
          case SESSION, VPC_ENDPOINT -> Optional.of(new CallPlace(obstacle.gate()));
          case REQUEST, CALLER, SCP, RCP, TRUST, IDENTITY, LIMITS -> Optional.empty();
        };
    return place
        .filter(found -> found.editable(situation.index()))
        .flatMap(found -> statement(obstacle).map(json -> change(obstacle, found, json)))
        .map(List::of)
        .stream()
        .toList();
  }

  private static Optional<StatementJson> statement(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    String sid = "AllowAssume" + Situation.pascal(situation.targetName());
    StatementJson json = StatementJson.of(sid, "Allow");
    if (obstacle.gate() == PolicyType.VPC_ENDPOINT) {
      Optional<String> caller =
          situation.caller().role().or(situation.caller()::arn).map(Arn::toString);
      if (caller.isEmpty()) {
        return Optional.empty();
      }
      json.principal("AWS", caller.get());
    }
    return Optional.of(json.actions(obstacle.actions()).resource(situation.request().role()));
  }

  private static Proposal change(Obstacle obstacle, PolicyPlace place, StatementJson json) {
    Situation situation = obstacle.situation();
    String title = "Allow it in " + place.words();
    return PolicyChange.of(
            place, title, "It grants nothing by itself.", draft -> appended(draft, json))
        .proposal(Reach.between(place.reach(), situation.request().role()));
  }

  private static PolicyDraft appended(PolicyDraft draft, StatementJson json) {
    return draft.append("/Statement", json.json());
  }
}
