package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.condition.SingleValueTest;

/**
 * What a role's trust policy asks of the ARN of the user or role that calls (R108.14). Trust in
 * everyone is mostly limited by it, and then to ask the simulator of each of all accounts would be
 * to ask it the same again and again.
 */
final class AskedArn {
  private static final String KEY = "aws:PrincipalArn";

  // Of each statement that may let somebody in, what it asks; whoever passes one may come in.
  private final List<List<SingleValueTest>> statements;
  private final Map<String, List<IamEntity>> accounts = new HashMap<>();

  private AskedArn(List<List<SingleValueTest>> statements) {
    this.statements = statements;
  }

  static AskedArn by(Role role) {
    List<List<SingleValueTest>> statements = new ArrayList<>();
    for (Statement statement : Candidate.allows(role)) {
      statements.add(tests(statement.conditions()));
    }
    boolean open = statements.stream().anyMatch(List::isEmpty);
    return new AskedArn(open ? List.of() : List.copyOf(statements));
  }

  private static List<SingleValueTest> tests(List<Condition> conditions) {
    return conditions.stream()
        .filter(condition -> condition.key().equalsIgnoreCase(KEY))
        .flatMap(condition -> SingleValueTest.of(condition).stream())
        .toList();
  }

  /** Whether it asks nothing: anybody may come in. */
  boolean nothing() {
    return statements.isEmpty();
  }

  /**
   * Those whom the policy may let in, in the same order.
   *
   * @param account whose all of these are: it is asked of them once
   */
  List<IamEntity> among(String account, Function<String, List<IamEntity>> entities) {
    List<IamEntity> known = accounts.get(account);
    if (known == null) {
      known = among(entities.apply(account));
      accounts.put(account, known);
    }
    return known;
  }

  /** Those whom the policy may let in, in the same order. */
  List<IamEntity> among(List<IamEntity> entities) {
    return nothing() ? entities : entities.stream().filter(this::mayLetIn).toList();
  }

  /** Whether the policy may let in a user or role; false is sure. */
  boolean mayLetIn(IamEntity entity) {
    String arn = entity.arn().toString();
    if (nothing() || Unresolved.in(arn)) {
      return true;
    }
    for (List<SingleValueTest> tests : statements) {
      if (pass(arn, tests)) {
        return true;
      }
    }
    return false;
  }

  private static boolean pass(String arn, List<SingleValueTest> tests) {
    for (SingleValueTest test : tests) {
      if (!test.holds(arn)) {
        return false;
      }
    }
    return true;
  }
}
