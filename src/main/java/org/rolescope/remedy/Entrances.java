package org.rolescope.remedy;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.PolicyType;

/** The statements that let an allowed call in. */
final class Entrances {
  private Entrances() {}

  /** The Allows of a gate that match the main action, with their documents. */
  static List<Obstacle.Found> of(Situation situation, PolicyType type) {
    return situation.simulation().actions().get(0).gates().stream()
        .filter(gate -> gate.type() == type)
        .map(GateResult::policies)
        .flatMap(List::stream)
        .flatMap(
            policy ->
                policy.statements().stream()
                    .filter(match -> match.statement().effect() == Effect.ALLOW)
                    .filter(match -> match.truth() == Truth.TRUE)
                    .map(match -> found(policy.document(), match)))
        .toList();
  }

  private static Obstacle.Found found(PolicyDocument document, StatementMatch match) {
    return new Obstacle.Found(document, match);
  }

  /** The trust policy of the role, if it can be changed. */
  static Optional<TrustPlace> trust(Situation situation) {
    return situation
        .target()
        .filter(role -> !role.keptByAws())
        .map(role -> new TrustPlace(role.arn()));
  }
}
