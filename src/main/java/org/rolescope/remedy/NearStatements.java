package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.simulate.PolicyType;

/** An Allow that lacks only this role, or only the action, gets it; outside of trust policies. */
final class NearStatements implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    if (obstacle.gate() == PolicyType.TRUST || obstacle.denial().isPresent()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    for (Obstacle.Found found : obstacle.allows()) {
      Optional<PolicyPlace> place =
          Places.of(obstacle.situation(), obstacle.gate(), found.document())
              .filter(one -> one.editable(obstacle.situation().index()));
      place
          .flatMap(one -> near(obstacle, found.match(), one))
          .ifPresent(proposal -> ways.add(List.of(proposal)));
    }
    return ways;
  }

  private static Optional<Proposal> near(
      Obstacle obstacle, StatementMatch match, PolicyPlace place) {
    boolean conditions = match.conditions().stream().allMatch(c -> c.truth() == Truth.TRUE);
    boolean resource = match.resource().truth() == Truth.TRUE;
    boolean action = match.action().truth() == Truth.TRUE;
    if (!conditions || match.principal().truth() != Truth.TRUE || resource == action) {
      return Optional.empty();
    }
    return action
        ? moreRoles(obstacle, match.statement(), place)
        : moreActions(obstacle, match.statement(), place);
  }

  private static Optional<Proposal> moreRoles(
      Obstacle obstacle, Statement statement, PolicyPlace place) {
    if (statement.resource().sense() != Sense.LISTED || everyAction(statement)) {
      return Optional.empty();
    }
    Situation situation = obstacle.situation();
    String role = situation.request().role();
    return Optional.of(
        PolicyChange.of(
                place,
                "Add " + situation.targetName() + " to " + statement.label(),
                "What " + statement.label() + " allows, it allows on this role, too.",
                draft -> draft.append(statement.pointer() + "/Resource", JsonText.quoted(role)))
            .proposal(Reach.between(place.reach(), role)));
  }

  /** More than a role's session would be opened with it. */
  private static boolean everyAction(Statement statement) {
    return statement.action().sense() != Sense.LISTED
        || !statement.action().patterns().stream()
            .allMatch(pattern -> pattern.regionMatches(true, 0, "sts:", 0, 4));
  }

  /** Only where the statement names this role itself: elsewhere it would open all that it names. */
  private static Optional<Proposal> moreActions(
      Obstacle obstacle, Statement statement, PolicyPlace place) {
    boolean named =
        statement.resource().sense() == Sense.LISTED
            && statement.resource().patterns().contains(obstacle.situation().request().role());
    if (!named || everyAction(statement)) {
      return Optional.empty();
    }
    List<String> lacking = TrustStatements.lacking(obstacle, statement);
    return Optional.of(
        PolicyChange.of(
                place,
                "Allow " + String.join(" and ", lacking) + " in " + statement.label(),
                "The roles that " + statement.label() + " names stay the same.",
                draft -> TrustStatements.appended(draft, statement.pointer() + "/Action", lacking))
            .proposal(place.reach()));
  }
}
