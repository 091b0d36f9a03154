package org.rolescope.policy.condition;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;

/**
 * A condition made ready to be held against one value after the other, each as the only one that a
 * request has of the key: what {@link ConditionEvaluator} says of it, without the reason.
 */
public final class SingleValueTest {
  private final ValueTest test;

  private SingleValueTest(ValueTest test) {
    this.test = test;
  }

  /**
   * The test of a condition; empty if it depends on more than the value: on other keys through a
   * variable, or on whether there is a value at all.
   */
  public static Optional<SingleValueTest> of(Condition condition) {
    boolean plain = !condition.values().isEmpty() && !dependsOnMore(condition);
    return OperatorName.parse(condition.operator())
        .filter(name -> plain && !name.base().testsPresence())
        .map(name -> new ValueTest(name.base(), operands(condition)))
        .map(SingleValueTest::new);
  }

  /** Whether one value of the key, or none, does not tell how the condition comes out. */
  private static boolean dependsOnMore(Condition condition) {
    return ConditionKeys.isMultivalued(condition.key()) || dependsOnOthers(condition);
  }

  /** Whether all values of the key do not tell it either: others are read by a variable. */
  static boolean dependsOnOthers(Condition condition) {
    return condition.values().stream()
        .anyMatch(value -> value.contains("${") || Unresolved.in(value));
  }

  private static List<Operand> operands(Condition condition) {
    return condition.values().stream().map(Operand::of).toList();
  }

  /**
   * Whether the condition holds.
   *
   * @param value not empty, and known in all its parts
   */
  public boolean holds(String value) {
    return test.satisfied(value) == Truth.TRUE;
  }
}
