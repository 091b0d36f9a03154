package org.rolescope.policy.condition;

import java.time.Instant;
import java.util.Optional;
import org.rolescope.policy.Glob;

/** Compares instants, never text (R100.5). */
abstract class DateOperator implements ConditionOperator {
  @Override
  public final Comparison compare(String found, Glob expected) {
    Optional<Instant> left = Dates.parse(found);
    Optional<Instant> right = Dates.parse(expected.toString());
    if (left.isEmpty() || right.isEmpty()) {
      return Comparison.MALFORMED;
    }
    return Comparison.of(holds(left.get().compareTo(right.get())));
  }

  @Override
  public final String valuesAre() {
    return "a date like `2025-05-12T09:00:00Z`, or epoch seconds";
  }

  @Override
  public final String example() {
    return "2025";
  }

  @Override
  public final String canonical(String value) {
    return Dates.parse(value).map(String::valueOf).orElse(value);
  }

  /** Whether the condition holds; {@code order} is negative where the request's date is earlier. */
  abstract boolean holds(int order);
}
