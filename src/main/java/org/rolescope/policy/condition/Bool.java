package org.rolescope.policy.condition;

import java.util.Optional;
import org.rolescope.policy.Glob;

/** Both are {@code true}, or both {@code false}, in any case of the letters (R100.6). */
final class Bool implements ConditionOperator {
  @Override
  public String name() {
    return "Bool";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    Optional<Boolean> left = parse(found);
    Optional<Boolean> right = parse(expected.toString());
    return left.isEmpty() || right.isEmpty()
        ? Comparison.MALFORMED
        : Comparison.of(left.equals(right));
  }

  @Override
  public String valuesAre() {
    return "`true` or `false`";
  }

  @Override
  public String example() {
    return "true";
  }

  @Override
  public String canonical(String value) {
    return parse(value).map(String::valueOf).orElse(value);
  }

  static Optional<Boolean> parse(String text) {
    if (text.equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
  }
}
