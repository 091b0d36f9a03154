package org.rolescope.policy.condition;

import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/** The whole value is of the pattern's form, case-sensitive; {@code *} crosses colons (R100.3). */
final class StringLike implements ConditionOperator {
  @Override
  public String name() {
    return "StringLike";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    return Comparison.of(expected.matches(found));
  }

  @Override
  public Truth compareBeginning(String beginning, Glob expected) {
    return expected.matchesAnythingAfter(beginning);
  }

  @Override
  public boolean takesVariables() {
    return true;
  }
}
