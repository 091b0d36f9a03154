package org.rolescope.policy.condition;

import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/** The same text, case-sensitive; {@code *} and {@code ?} are just characters (R100.1). */
final class StringEquals implements ConditionOperator {
  @Override
  public String name() {
    return "StringEquals";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    return Comparison.of(found.equals(expected.toString()));
  }

  @Override
  public Truth compareBeginning(String beginning, Glob expected) {
    return Glob.literal(expected.toString()).matchesAnythingAfter(beginning);
  }

  @Override
  public boolean takesVariables() {
    return true;
  }
}
