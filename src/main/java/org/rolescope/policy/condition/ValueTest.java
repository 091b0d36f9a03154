package org.rolescope.policy.condition;

import java.util.List;
import java.util.function.Function;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/**
 * One value of the request against the list of a condition: any of the list, or none where the
 * operator is negated (R90, R96).
 */
record ValueTest(ConditionOperator operator, List<Operand> operands) {
  ValueTest {
    operands = List.copyOf(operands);
  }

  /** Whether {@code found} satisfies the condition. */
  Truth satisfied(String found) {
    if (operator.negated() && isMalformed(found)) {
      return Truth.FALSE;
    }
    return any(expected -> Truth.of(operator.compare(found, expected) == Comparison.MATCH));
  }

  private boolean isMalformed(String found) {
    for (Operand operand : operands) {
      if (operand.value().isPresent()
          && operator.compare(found, operand.value().get()) == Comparison.MALFORMED) {
        return true;
      }
    }
    return false;
  }

  /** The same where only the value's beginning is known. */
  Truth satisfiedByBeginning(String beginning) {
    if (operator.negated() && isMalformed(operator.example())) {
      return Truth.FALSE;
    }
    return any(expected -> operator.compareBeginning(beginning, expected));
  }

  /**
   * The same where it is only known that a value names another organisation than this, or a path in
   * another.
   */
  Truth satisfiedOutside(String organization) {
    if (operator.negated() && isMalformed(organization)) {
      return Truth.FALSE;
    }
    return any(expected -> isOf(organization, expected.toString()) ? Truth.FALSE : Truth.UNKNOWN);
  }

  private static boolean isOf(String organization, String pattern) {
    int end = organization.length();
    return pattern.startsWith(organization)
        && (pattern.length() == end || pattern.charAt(end) == '/');
  }

  /**
   * Whether no value can equal anything: its variable has none (R106), or it is malformed (R102).
   */
  boolean equalsNothing() {
    return operands.stream()
        .allMatch(
            one ->
                one.value()
                    .map(value -> !operator.accepts(value.toString()))
                    .orElse(!one.isOpen()));
  }

  /**
   * Whether every value will do: none may equal what variables without a value stand for (R106).
   */
  boolean differsFromNothing() {
    return operator.negated()
        && operands.stream().allMatch(one -> one.value().isEmpty() && !one.isOpen());
  }

  /** The variables that are not known. */
  List<ContextValue.Unknown> open() {
    return operands.stream().flatMap(operand -> operand.open().stream()).distinct().toList();
  }

  private Truth any(Function<Glob, Truth> matches) {
    Truth any = Truth.FALSE;
    for (Operand operand : operands) {
      // R106: a variable without a value equals nothing.
      Truth one =
          operand.isOpen() ? Truth.UNKNOWN : operand.value().map(matches).orElse(Truth.FALSE);
      any = any.or(one);
    }
    return operator.negated() ? any.not() : any;
  }
}
