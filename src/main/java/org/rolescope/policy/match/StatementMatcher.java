package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionEvaluator;
import org.rolescope.policy.condition.ConditionResult;

/** Holds the statements of a policy against a request (R33, R49, R85 to R107). */
public final class StatementMatcher {
  private StatementMatcher() {}

  /** One match per statement, in the document's order. O(size of the document). */
  public static List<StatementMatch> match(Policy policy, MatchRequest request) {
    List<StatementMatch> matches = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      matches.add(match(statement, request, policy.hasVariables()));
    }
    return matches;
  }

  /** The same where it is known what the policy is attached as (R77). */
  public static List<StatementMatch> match(Policy policy, PolicyKind kind, MatchRequest request) {
    List<StatementMatch> matches = new ArrayList<>();
    for (StatementMatch match : match(policy, request)) {
      matches.add(KindRules.apply(kind, match));
    }
    return matches;
  }

  private static StatementMatch match(
      Statement statement, MatchRequest request, boolean variables) {
    PrincipalMatcher.Result principal = PrincipalMatcher.match(statement, request);
    ElementMatch action = ActionMatcher.match(statement, request.action());
    ElementMatch resource = ResourceMatcher.match(statement, request, variables);
    Truth all = principal.match().truth().and(action.truth()).and(resource.truth());
    List<ConditionMatch> conditions = new UnaskedConditions(statement, request, variables);
    if (all != Truth.FALSE) {
      for (ConditionMatch condition : conditions) {
        all = all.and(condition.truth());
      }
    }
    return new StatementMatch(
        statement,
        statement.usable() ? all : Truth.FALSE,
        principal.match(),
        action,
        resource,
        conditions,
        principal.grade(),
        principal.possibleGrade());
  }

  static ConditionMatch condition(Condition condition, MatchRequest request, boolean variables) {
    ConditionResult result = ConditionEvaluator.evaluate(condition, request.context(), variables);
    return new ConditionMatch(
        condition,
        variables && result.truth() == Truth.UNKNOWN
            ? ConditionEvaluator.leftToAsk(condition, request.context())
            : condition,
        request.context().get(condition.key()),
        result.truth(),
        result.reason(),
        result.open(),
        result.outside());
  }
}
