package org.rolescope.policy.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.policy.Glob;

/** Compares decimal numbers (R100.4). */
abstract class NumericOperator implements ConditionOperator {
  /** Exponents are kept short: a number must not cost more than its text. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  @Override
  public final Comparison compare(String found, Glob expected) {
    Optional<BigDecimal> left = number(found);
    Optional<BigDecimal> right = number(expected.toString());
    if (left.isEmpty() || right.isEmpty()) {
      return Comparison.MALFORMED;
    }
    return Comparison.of(holds(left.get().compareTo(right.get())));
  }

  @Override
  public final String valuesAre() {
    return "a number";
  }

  @Override
  public final String example() {
    return "0";
  }

  @Override
  public final String canonical(String value) {
    return number(value).map(BigDecimal::stripTrailingZeros).map(String::valueOf).orElse(value);
  }

  /** Whether the condition holds; {@code order} is negative where the request's value is less. */
  abstract boolean holds(int order);

  static Optional<BigDecimal> number(String text) {
    String trimmed = text.strip();
    return NUMBER.matcher(trimmed).matches()
        ? Optional.of(new BigDecimal(trimmed))
        : Optional.empty();
  }
}
