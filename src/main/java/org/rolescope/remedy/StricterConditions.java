package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.PolicyType;

/** The statements that let the caller in ask for more: what it does not bring. */
final class StricterConditions implements RemedyKind {
  private static final String EXTERNAL_ID = "sts:ExternalId";
  private static final String MFA = "aws:MultiFactorAuthPresent";

  /** To be replaced by whoever uses it; it only has to be one that the call does not carry. */
  private static final String PLACEHOLDER = "an-id-that-only-you-two-know";

  @Override
  public List<List<Proposal>> shutting(Situation situation) {
    Optional<TrustPlace> place = Entrances.trust(situation);
    List<Obstacle.Found> letting = Entrances.of(situation, PolicyType.TRUST);
    if (place.isEmpty() || letting.isEmpty()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    strict(place.get(), letting).ifPresent(proposal -> ways.add(List.of(proposal)));
    mfa(situation, place.get(), letting).ifPresent(proposal -> ways.add(List.of(proposal)));
    externalId(situation, place.get(), letting).ifPresent(proposal -> ways.add(List.of(proposal)));
    return ways;
  }

  /** R93, R120: {@code IfExists} lets in who does not bring the key at all. */
  private static Optional<Proposal> strict(TrustPlace place, List<Obstacle.Found> letting) {
    List<Condition> lenient = new ArrayList<>();
    for (Obstacle.Found found : letting) {
      Optional<Condition> one =
          found.match().conditions().stream()
              .filter(StricterConditions::lenient)
              .map(ConditionMatch::condition)
              .findFirst();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      lenient.add(one.get());
    }
    String keys = String.join(" and ", lenient.stream().map(Condition::key).distinct().toList());
    return Optional.of(
        PolicyChange.of(
                place,
                "Test " + keys + " without IfExists",
                "Whoever does not bring the key is no longer let in.",
                draft -> {
                  PolicyDraft changed = draft;
                  for (Condition condition : lenient) {
                    changed = renamed(changed, condition);
                  }
                  return changed;
                })
            .proposal(place.reach()));
  }

  private static boolean lenient(ConditionMatch match) {
    return match.truth() == Truth.TRUE
        && match.found() instanceof ContextValue.Absent
        && OperatorName.parse(match.condition().operator())
            .filter(name -> name.ifExists() && !name.base().negated())
            .isPresent();
  }

  private static PolicyDraft renamed(PolicyDraft draft, Condition condition) {
    String operator = condition.operator();
    String strict = operator.substring(0, operator.length() - "IfExists".length());
    String old = JsonPointer.parent(condition.pointer());
    String conditions = JsonPointer.parent(old);
    Optional<String> values = draft.at(condition.pointer());
    if (values.isEmpty()) {
      return draft;
    }
    PolicyDraft without = draft.remove(condition.pointer());
    PolicyDraft clean =
        without.at(old).filter("{}"::equals).isPresent() ? without.remove(old) : without;
    return put(clean, conditions, strict, condition.key(), values.get());
  }

  /** A test more in a statement's conditions. */
  private static PolicyDraft put(
      PolicyDraft draft, String conditions, String operator, String key, String values) {
    String there = JsonPointer.member(conditions, operator);
    return draft.at(there).isPresent()
        ? draft.put(there, key, values)
        : draft.put(conditions, operator, StatementJson.object(key, values));
  }

  /** R119: only users can give a code. */
  private static Optional<Proposal> mfa(
      Situation situation, TrustPlace place, List<Obstacle.Found> letting) {
    boolean user = situation.caller().kind() == Kind.USER;
    return user && !tests(letting, MFA)
        ? Optional.of(
            asking(place, letting, "Ask for MFA in ", "Bool", MFA, "true").proposal(place.reach()))
        : Optional.empty();
  }

  /** For callers of other accounts: whom the role's owner gave the id can enter. */
  private static Optional<Proposal> externalId(
      Situation situation, TrustPlace place, List<Obstacle.Found> letting) {
    boolean outsider =
        situation.request().action().equals(AssumeRoleRequest.ASSUME_ROLE)
            && situation.caller().arn().isPresent()
            && !situation.sameAccount();
    return outsider && !tests(letting, EXTERNAL_ID)
        ? Optional.of(
            asking(
                    place,
                    letting,
                    "Ask for an external ID in ",
                    "StringEquals",
                    EXTERNAL_ID,
                    PLACEHOLDER)
                .proposal(place.reach()))
        : Optional.empty();
  }

  private static boolean tests(List<Obstacle.Found> letting, String key) {
    return letting.stream()
        .flatMap(found -> found.match().statement().conditions().stream())
        .anyMatch(condition -> condition.key().equalsIgnoreCase(key));
  }

  private static PolicyChange asking(
      TrustPlace place,
      List<Obstacle.Found> letting,
      String title,
      String operator,
      String key,
      String value) {
    List<Statement> statements = letting.stream().map(found -> found.match().statement()).toList();
    String labels = String.join(" and ", statements.stream().map(Statement::label).toList());
    return PolicyChange.of(
        place,
        title + labels,
        "Whoever brings it still gets in.",
        draft -> {
          PolicyDraft changed = draft;
          for (Statement statement : statements) {
            String conditions = statement.pointer() + "/Condition";
            changed =
                changed.at(conditions).isPresent()
                    ? put(changed, conditions, operator, key, JsonText.quoted(value))
                    : changed.put(
                        statement.pointer(),
                        "Condition",
                        StatementJson.object(
                            operator, StatementJson.object(key, JsonText.quoted(value))));
          }
          return changed;
        });
  }
}
