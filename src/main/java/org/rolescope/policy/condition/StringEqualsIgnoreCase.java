package org.rolescope.policy.condition;

import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/** The same text once both are lower-cased; no further folding or normalisation (R100.2). */
final class StringEqualsIgnoreCase implements ConditionOperator {
  @Override
  public String name() {
    return "StringEqualsIgnoreCase";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    return Comparison.of(lower(found).equals(lower(expected.toString())));
  }

  @Override
  public Truth compareBeginning(String beginning, Glob expected) {
    return Glob.literal(lower(expected.toString())).matchesAnythingAfter(lower(beginning));
  }

  @Override
  public String canonical(String value) {
    return lower(value);
  }

  @Override
  public boolean takesVariables() {
    return true;
  }

  /** One by one: what a character becomes must not depend on what follows it. */
  private static String lower(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
