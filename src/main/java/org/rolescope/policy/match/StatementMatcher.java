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
    return match(policy, request).stream().map(match -> KindRules.apply(kind, match)).toList();
  }

  private static StatementMatch match(
      Statement statement, MatchRequest request, boolean variables) {
    PrincipalMatcher.Result principal = PrincipalMatcher.match(statement, request);
    ElementMatch action = ActionMatcher.match(statement, request.action());
    ElementMatch resource = ResourceMatcher.match(statement, request, variables);
    List<ConditionMatch> conditions = new ArrayList<>();
    Truth all = principal.match().truth().and(action.truth()).and(resource.truth());
    for (Condition condition : statement.conditions()) {
      ConditionMatch match = condition(condition, request, variables);
      conditions.add(match);
      all = all.and(match.truth());
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

  private static ConditionMatch condition(
      Condition condition, MatchRequest request, boolean variables) {
    ConditionResult result = ConditionEvaluator.evaluate(condition, request.context(), variables);
    return new ConditionMatch(
        condition,
        request.context().get(condition.key()),
        result.truth(),
        result.reason(),
        result.open());
  }
}
