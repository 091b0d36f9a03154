package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.PolicyType;

/** The caller's own side no longer allows it, or denies it: its policies, or its account's SCPs. */
final class CallerShuts implements RemedyKind {
  @Override
  public List<List<Proposal>> shutting(Situation situation) {
    Optional<IamEntity> entity = situation.callerEntity().filter(found -> !found.keptByAws());
    if (entity.isEmpty()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    List<Proposal> taken = new ArrayList<>();
    for (Obstacle.Found found : Entrances.of(situation, PolicyType.IDENTITY)) {
      taken(situation, found).ifPresent(taken::add);
    }
    if (!taken.isEmpty()) {
      ways.add(taken);
    }
    ways.add(List.of(denial(situation, entity.get())));
    control(situation, entity.get()).ifPresent(proposal -> ways.add(List.of(proposal)));
    return ways;
  }

  /** The role goes from the list of an Allow that names it. */
  private static Optional<Proposal> taken(Situation situation, Obstacle.Found found) {
    Optional<PolicyPlace> place =
        Places.of(situation, PolicyType.IDENTITY, found.document())
            .filter(one -> one.editable(situation.index()));
    Statement statement = found.match().statement();
    List<String> listed = statement.resource().patterns();
    int index = listed.indexOf(situation.request().role());
    boolean several =
        found.document().policy().map(Policy::statements).filter(s -> s.size() > 1).isPresent();
    if (place.isEmpty() || index < 0 || listed.size() == 1 && !several) {
      return Optional.empty();
    }
    String pointer =
        listed.size() > 1 ? statement.pointer() + "/Resource/" + index : statement.pointer();
    String title = "Take " + situation.targetName() + " out of " + statement.label();
    return Optional.of(
        PolicyChange.of(
                place.get(),
                title,
                "The policy goes on allowing the rest.",
                draft -> draft.remove(pointer))
            .proposal(place.get().reach()));
  }

  private static Proposal denial(Situation situation, IamEntity entity) {
    String name = "DenyAssume" + Situation.pascal(situation.targetName());
    String statement =
        StatementJson.of(name, "Deny")
            .actions(List.of(situation.request().action()))
            .resource(situation.request().role())
            .json();
    InlinePlace place = new InlinePlace(entity.arn(), InlinePlace.freeName(entity, name));
    String title =
        "Deny "
            + situation.callerName()
            + " "
            + situation.request().action()
            + " on "
            + situation.targetName();
    return fresh(place, title, "An explicit deny wins over every allow.", statement)
        .proposal(Reach.between(place.reach(), situation.request().role()));
  }

  private static PolicyChange fresh(
      PolicyPlace place, String title, String effect, String statement) {
    return new PolicyChange(
        place,
        title,
        effect,
        draft -> draft.append("/Statement", statement),
        PolicyDraft.ofStatement(statement));
  }

  /** An SCP about this caller and this role, on the caller's account. */
  private static Optional<Proposal> control(Situation situation, IamEntity entity) {
    boolean bound =
        situation.simulation().actions().get(0).gates().stream()
            .anyMatch(gate -> gate.type() == PolicyType.SCP && gate.outcome() == Outcome.ALLOWED);
    Optional<Node> account =
        situation
            .index()
            .organization()
            .flatMap(organization -> organization.node(entity.account()))
            .filter(node -> node.kind() == NodeKind.ACCOUNT);
    if (!bound || account.isEmpty()) {
      return Optional.empty();
    }
    String name = "DenyAssume" + Situation.pascal(situation.targetName());
    String statement =
        StatementJson.of(name, "Deny")
            .actions(List.of(situation.request().action()))
            .resource(situation.request().role())
            .condition("ArnEquals", Map.of("aws:PrincipalArn", entity.arn().toString()))
            .json();
    NewControlPlace place = new NewControlPlace(name, account.get());
    String title = "Deny it to " + situation.callerName() + " in " + place.words();
    String effect = "Nobody inside of " + account.get().label() + " can lift it.";
    return Optional.of(
        fresh(place, title, effect, statement)
            .proposal(Reach.between(place.reach(), situation.request().role())));
  }
}
