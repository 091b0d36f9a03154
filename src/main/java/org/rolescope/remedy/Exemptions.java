package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Statement;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/** An explicit Deny stays for everybody but this caller; its policy is named (R75). */
final class Exemptions implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    Optional<PolicyPlace> place =
        obstacle
            .denial()
            .flatMap(found -> Places.of(situation, obstacle.gate(), found.document()))
            .filter(found -> found.editable(situation.index()));
    if (place.isEmpty()) {
      return List.of();
    }
    Statement statement = obstacle.denial().get().match().statement();
    List<List<Proposal>> ways = new ArrayList<>();
    leftOut(situation, place.get(), statement).ifPresent(way -> ways.add(List.of(way)));
    if (!ways.isEmpty() && alone(place.get())) {
      return ways;
    }
    Exempt.of(situation)
        .map(exempt -> exempting(situation, place.get(), statement, exempt))
        .ifPresent(way -> ways.add(List.of(way)));
    return ways;
  }

  /** The condition that is true of everybody else. */
  private record Exempt(String operator, String key, String value) {
    static Optional<Exempt> of(Situation situation) {
      Caller caller = situation.caller();
      return switch (caller.kind()) {
        case USER -> arn(caller.arn());
        case ROLE_SESSION ->
            arn(caller.role().or(() -> caller.arn().filter(arn -> arn.isIam("role"))));
        case SERVICE ->
            Optional.of(new Exempt("StringNotEquals", "aws:PrincipalServiceName", caller.name()));
        case OIDC -> given(situation, situation.callerName() + ":sub");
        case SAML -> given(situation, "saml:sub");
        case FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> Optional.empty();
      };
    }

    private static Optional<Exempt> arn(Optional<Arn> arn) {
      return arn.map(Arn::toString)
          .filter(text -> !Glob.hasWildcard(text))
          .map(text -> new Exempt("ArnNotLike", "aws:PrincipalArn", text));
    }

    private static Optional<Exempt> given(Situation situation, String key) {
      return situation.simulation().context().get(key) instanceof ContextValue.Present present
              && present.values().size() == 1
          ? Optional.of(new Exempt("StringNotEquals", key, present.values().get(0)))
          : Optional.empty();
    }

    /** A list in the statement that leaves others out already. */
    Optional<Condition> list(Statement statement) {
      return statement.conditions().stream()
          .filter(condition -> condition.key().equalsIgnoreCase(key))
          .filter(
              condition ->
                  OperatorName.parse(condition.operator())
                      .filter(name -> name.set() == SetQuantifier.NONE && name.base().negated())
                      .filter(name -> fits(name.base().name()))
                      .isPresent())
          .findFirst();
    }

    private boolean fits(String base) {
      String plain = base.toLowerCase(Locale.ROOT);
      return operator.startsWith("Arn")
          ? plain.startsWith("arn") || plain.startsWith("string")
          : plain.startsWith("string");
    }
  }

  private static Proposal exempting(
      Situation situation, PolicyPlace place, Statement statement, Exempt exempt) {
    String caller = situation.callerName();
    PolicyChange change =
        PolicyChange.of(
            place,
            "Exempt " + caller + " in " + place.words(),
            alone(place)
                ? "The Deny " + statement.label() + " stops nothing any more: no one else has it."
                : "The Deny " + statement.label() + " goes on for everybody else.",
            draft -> exempted(draft, statement, exempt));
    Reach reach =
        Reach.from(List.of(situation.caller().role().map(Arn::toString).orElse(asked(situation))));
    return change.proposal(reach);
  }

  /** Whether the policy is about the caller only: an exemption then leaves nothing of the Deny. */
  private static boolean alone(PolicyPlace place) {
    return place instanceof InlinePlace || place instanceof CallPlace;
  }

  private static String asked(Situation situation) {
    return situation.request().principal();
  }

  private static PolicyDraft exempted(PolicyDraft draft, Statement statement, Exempt exempt) {
    String value = JsonText.quoted(exempt.value());
    Optional<Condition> list = exempt.list(statement);
    if (list.isPresent()) {
      return draft.append(list.get().pointer(), value);
    }
    String conditions = statement.pointer() + "/Condition";
    if (draft.at(conditions + "/" + exempt.operator()).isPresent()) {
      return draft.put(conditions + "/" + exempt.operator(), exempt.key(), value);
    }
    String test = StatementJson.object(exempt.key(), value);
    return draft.at(conditions).isPresent()
        ? draft.put(conditions, exempt.operator(), test)
        : draft.put(
            statement.pointer(), "Condition", StatementJson.object(exempt.operator(), test));
  }

  /** A Deny of everything goes on for every role but this one. */
  private static Proposal allBut(Situation situation, PolicyPlace place, Statement statement) {
    String role = situation.request().role();
    return PolicyChange.of(
            place,
            "Except "
                + situation.targetName()
                + " from the Deny "
                + statement.label()
                + " of "
                + place.words(),
            "The Deny " + statement.label() + " goes on for everything else.",
            draft ->
                draft
                    .remove(statement.pointer() + "/Resource")
                    .put(statement.pointer(), "NotResource", JsonText.quoted(role)))
        .proposal(Reach.between(place.reach(), role));
  }

  /** In a policy of the caller's own side: this role is taken off the list of denied ones. */
  private static Optional<Proposal> leftOut(
      Situation situation, PolicyPlace place, Statement statement) {
    boolean own =
        place.gate() == PolicyType.IDENTITY
            || place.gate() == PolicyType.PERMISSIONS_BOUNDARY
            || place.gate() == PolicyType.SESSION;
    List<String> listed = statement.resource().patterns();
    if (own && statement.resource().sense() == Sense.LISTED && listed.equals(List.of("*"))) {
      return Optional.of(allBut(situation, place, statement));
    }
    int index = listed.indexOf(situation.request().role());
    boolean several =
        listed.size() > 1
            || place
                .policy(situation.trial())
                .filter(policy -> policy.statements().size() > 1)
                .isPresent();
    if (!own || index < 0 || !several) {
      return Optional.empty();
    }
    String title =
        listed.size() > 1
            ? "Take " + situation.targetName() + " off the Deny " + statement.label()
            : "Take the Deny " + statement.label() + " out";
    String pointer =
        listed.size() > 1 ? statement.pointer() + "/Resource/" + index : statement.pointer();
    return Optional.of(
        PolicyChange.of(
                place,
                title + " of " + place.words(),
                "Nothing denies this role then; what the policy denies beside it stays.",
                draft -> draft.remove(pointer))
            .proposal(Reach.between(place.reach(), situation.request().role())));
  }
}
