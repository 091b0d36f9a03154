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
    Optional<IamEntity> entity = situation.callerEntity().filter(found -> !Places.kept(found));
    if (obstacle.gate() != PolicyType.IDENTITY
        || obstacle.denial().isPresent()
        || entity.isEmpty()) {
      return List.of();
    }
    String statement =
        StatementJson.of("AllowAssume" + Situation.pascal(situation.targetName()), "Allow")
            .actions(obstacle.actions())
            .resource(situation.request().role())
            .json();
    InlinePlace place =
        new InlinePlace(entity.get().arn(), freeName(entity.get(), situation.targetName()));
    String title =
        "Allow "
            + String.join(" and ", obstacle.actions())
            + " on "
            + situation.targetName()
            + " in a policy of "
            + situation.callerName();
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

  /** A name that no inline policy has yet; at most 128 characters. */
  private static String freeName(IamEntity entity, String target) {
    String name = "AllowAssume" + Situation.pascal(target);
    String start = name.substring(0, Math.min(name.length(), 120));
    String free = start;
    for (int i = 2; has(entity, free); i++) {
      free = start + i;
    }
    return free;
  }

  private static boolean has(IamEntity entity, String name) {
    return entity.permissions().toOptional().stream()
        .flatMap(permissions -> permissions.inline().stream())
        .anyMatch(document -> document.name().equalsIgnoreCase(name));
  }
}
