package org.rolescope.policy.condition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/** All condition operators, in the order of the documentation; the negations are derived here. */
public final class ConditionOperators {
  public static final List<ConditionOperator> ALL =
      List.of(
          new StringEquals(),
          not("StringNotEquals", new StringEquals()),
          new StringEqualsIgnoreCase(),
          not("StringNotEqualsIgnoreCase", new StringEqualsIgnoreCase()),
          new StringLike(),
          not("StringNotLike", new StringLike()),
          new NumericEquals(),
          not("NumericNotEquals", new NumericEquals()),
          new NumericLessThan(),
          new NumericLessThanEquals(),
          new NumericGreaterThan(),
          new NumericGreaterThanEquals(),
          new DateEquals(),
          not("DateNotEquals", new DateEquals()),
          new DateLessThan(),
          new DateLessThanEquals(),
          new DateGreaterThan(),
          new DateGreaterThanEquals(),
          new Bool(),
          new BinaryEquals(),
          new IpAddress(),
          not("NotIpAddress", new IpAddress()),
          same("ArnEquals", new ArnLike()),
          not("ArnNotEquals", new ArnLike()),
          new ArnLike(),
          not("ArnNotLike", new ArnLike()),
          new Null());

  private static final Map<String, ConditionOperator> BY_NAME = byName();

  private ConditionOperators() {}

  /** The operator of that name, in any case of its letters (R84). */
  public static Optional<ConditionOperator> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, ConditionOperator> byName() {
    Map<String, ConditionOperator> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ALL.forEach(operator -> byName.put(operator.name(), operator));
    return byName;
  }

  private static ConditionOperator not(String name, ConditionOperator positive) {
    return new Renamed(name, positive, true);
  }

  private static ConditionOperator same(String name, ConditionOperator positive) {
    return new Renamed(name, positive, false);
  }

  /** Another operator under its own name, or what it denies. */
  private record Renamed(String name, ConditionOperator positive, boolean negated)
      implements ConditionOperator {
    @Override
    public Comparison compare(String found, Glob expected) {
      return positive.compare(found, expected);
    }

    @Override
    public Truth compareBeginning(String beginning, Glob expected) {
      return positive.compareBeginning(beginning, expected);
    }

    @Override
    public boolean takesVariables() {
      return positive.takesVariables();
    }
  }
}
