package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/** A trust statement that lacks one condition: the value found is added, or the operator mended. */
final class ConditionChanges implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    Situation situation = obstacle.situation();
    Optional<TrustPlace> place =
        situation
            .target()
            .filter(role -> !role.keptByAws())
            .map(role -> new TrustPlace(role.arn()));
    if (obstacle.gate() != PolicyType.TRUST || obstacle.denial().isPresent() || place.isEmpty()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    for (Obstacle.Found found : obstacle.allows()) {
      unmet(found.match())
          .ifPresent(
              condition -> {
                Statement statement = found.match().statement();
                added(place.get(), statement, condition).ifPresent(p -> ways.add(List.of(p)));
                mended(place.get(), statement, condition).ifPresent(p -> ways.add(List.of(p)));
                dated(place.get(), statement, condition).ifPresent(p -> ways.add(List.of(p)));
              });
    }
    return ways;
  }

  /** The only part of the statement that does not match, where that is one condition. */
  private static Optional<ConditionMatch> unmet(StatementMatch match) {
    boolean rest =
        match.principal().truth() == Truth.TRUE
            && match.action().truth() == Truth.TRUE
            && match.resource().truth() == Truth.TRUE;
    List<ConditionMatch> unmet =
        match.conditions().stream().filter(c -> c.truth() == Truth.FALSE).toList();
    return rest && unmet.size() == 1 ? Optional.of(unmet.get(0)) : Optional.empty();
  }

  private static Optional<Proposal> added(
      TrustPlace place, Statement statement, ConditionMatch unmet) {
    Condition condition = unmet.condition();
    Optional<OperatorName> name = OperatorName.parse(condition.operator());
    boolean lists =
        name.filter(known -> !known.base().negated() && known.set() == SetQuantifier.NONE)
            .filter(known -> comparesText(known.base().name()))
            .isPresent();
    Optional<String> found =
        unmet.found() instanceof ContextValue.Present present && present.values().size() == 1
            ? Optional.of(present.values().get(0))
            : Optional.empty();
    if (!lists || ofTheRole(condition) || found.filter(ConditionChanges::plain).isEmpty()) {
      return Optional.empty();
    }
    String value = found.get();
    return Optional.of(
        PolicyChange.of(
                place,
                "Add " + shortName(value) + " to " + condition.key() + " in " + statement.label(),
                "The statement takes this value beside those that it has.",
                draft -> draft.append(condition.pointer(), JsonText.quoted(value)))
            .proposal(place.reach()));
  }

  /**
   * A time that is over, or not yet come: the end is moved behind the call, the start before it.
   */
  private static Optional<Proposal> dated(
      TrustPlace place, Statement statement, ConditionMatch unmet) {
    Condition condition = unmet.condition();
    String base =
        OperatorName.parse(condition.operator()).map(known -> known.base().name()).orElse("");
    boolean ends = base.startsWith("DateLess");
    if (!condition.key().equalsIgnoreCase("aws:CurrentTime")
        || condition.values().size() != 1
        || !(ends || base.startsWith("DateGreater"))
        || !(unmet.found() instanceof ContextValue.Present now)) {
      return Optional.empty();
    }
    Optional<String> moved =
        now.values().stream().findFirst().flatMap(ends ? Moments::dayAfter : Moments::dayBefore);
    return moved.map(
        time ->
            PolicyChange.of(
                    place,
                    "Let " + statement.label() + (ends ? " hold until " : " hold from ") + time,
                    "The conditions of " + statement.label() + " stay, but for the time.",
                    draft -> draft.replace(condition.pointer(), JsonText.quoted(time)))
                .proposal(place.reach()));
  }

  /** What the role has, all callers find: a value added for one would let in everybody. */
  private static boolean ofTheRole(Condition condition) {
    String key = condition.key().toLowerCase(Locale.ROOT);
    return key.startsWith("aws:resource") || key.startsWith("iam:resourcetag/");
  }

  private static boolean comparesText(String base) {
    return base.startsWith("String") || base.startsWith("Arn") || base.equals("IpAddress");
  }

  private static boolean plain(String value) {
    return !value.isEmpty()
        && value.indexOf('*') < 0
        && value.indexOf('?') < 0
        && !value.contains("${");
  }

  /** R100: StringEquals takes a wildcard literally; what was meant is StringLike or ArnLike. */
  private static Optional<Proposal> mended(
      TrustPlace place, Statement statement, ConditionMatch unmet) {
    Condition condition = unmet.condition();
    boolean wild = condition.values().stream().anyMatch(value -> value.indexOf('*') >= 0);
    boolean everything = condition.values().contains("*");
    if (!wild || everything || !condition.operator().equals("StringEquals")) {
      return Optional.empty();
    }
    boolean arns = condition.values().stream().allMatch(value -> value.startsWith("arn:"));
    String operator = arns ? "ArnLike" : "StringLike";
    return Optional.of(
        PolicyChange.of(
                place,
                "Compare " + condition.key() + " by " + operator + " in " + statement.label(),
                "StringEquals takes the wildcard literally; " + operator + " does not.",
                draft -> moved(draft, statement, condition, operator))
            .proposal(place.reach()));
  }

  private static PolicyDraft moved(
      PolicyDraft draft, Statement statement, Condition condition, String operator) {
    Optional<String> values = draft.at(condition.pointer());
    String conditions = statement.pointer() + "/Condition";
    if (values.isEmpty() || draft.at(JsonPointer.member(conditions, operator)).isPresent()) {
      return draft;
    }
    boolean alone =
        statement.conditions().stream()
                .filter(other -> other.operator().equals(condition.operator()))
                .count()
            == 1;
    String old = alone ? JsonPointer.parent(condition.pointer()) : condition.pointer();
    return draft
        .remove(old)
        .put(conditions, operator, StatementJson.object(condition.key(), values.get()));
  }

  /** What an ARN names; any other value as it is. */
  private static String shortName(String value) {
    return Arn.parse(value).map(Arn::name).filter(name -> !name.isEmpty()).orElse(value);
  }
}
