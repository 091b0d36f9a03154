package org.rolescope.policy.condition;

import org.rolescope.policy.Glob;

/** {@code true}: the key is absent or has no value; {@code false}: it has one (R94). */
final class Null implements ConditionOperator {
  private final Bool bool = new Bool();

  @Override
  public String name() {
    return "Null";
  }

  /** Compares; {@code found} says {@code true} where the key is absent. */
  @Override
  public Comparison compare(String found, Glob expected) {
    return bool.compare(found, expected);
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
  public boolean testsPresence() {
    return true;
  }
}
