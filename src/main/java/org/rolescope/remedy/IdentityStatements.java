package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/** A missing identity Allow: an inline policy of the caller's own for exactly this role (R75). */
final class IdentityStatements implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    Optional<IamEntity> entity = situation.callerEntity().filter(found -> !found.keptByAws());
    if (obstacle.gate() != PolicyType.IDENTITY
        || obstacle.denial().isPresent()
        || entity.isEmpty()) {
      return List.of();
    }
    String name = "AllowAssume" + Situation.pascal(situation.targetName());
    String statement =
        StatementJson.of(name, "Allow")
            .actions(obstacle.actions())
            .resource(situation.request().role())
            .json();
    InlinePlace place =
        new InlinePlace(entity.get().arn(), InlinePlace.freeName(entity.get(), name));
    String title =
        "Allow "
            + situation.callerName()
            + " "
            + String.join(" and ", obstacle.actions())
            + " on "
            + situation.targetName();
    PolicyChange change =
        new PolicyChange(
            place,
            title,
            "A new inline policy allows it on this role and on no other.",
            draft -> draft.append("/Statement", statement),
            PolicyDraft.ofStatement(statement));
    List<List<Proposal>> ways = new ArrayList<>();
    ways.add(List.of(change.proposal(Reach.between(place.reach(), situation.request().role()))));
    return ways;
  }
}
