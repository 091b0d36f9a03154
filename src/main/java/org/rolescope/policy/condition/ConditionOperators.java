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

  /** Operators of which one holds where the other fails; Bool and Null have their values. */
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("StringEquals", "StringNotEquals"),
          List.of("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"),
          List.of("StringLike", "StringNotLike"),
          List.of("NumericEquals", "NumericNotEquals"),
          List.of("NumericLessThan", "NumericGreaterThanEquals"),
          List.of("NumericLessThanEquals", "NumericGreaterThan"),
          List.of("DateEquals", "DateNotEquals"),
          List.of("DateLessThan", "DateGreaterThanEquals"),
          List.of("DateLessThanEquals", "DateGreaterThan"),
          List.of("IpAddress", "NotIpAddress"),
          List.of("ArnEquals", "ArnNotEquals"),
          List.of("ArnLike", "ArnNotLike"),
          List.of("BinaryEquals", "StringNotEquals"));

  private ConditionOperators() {}

  /** The operator of that name, in any case of its letters (R84). */
  public static Optional<ConditionOperator> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The operator that denies this one; the same where its value decides: Bool and Null. */
  static ConditionOperator opposite(ConditionOperator operator) {
    for (List<String> pair : OPPOSITES) {
      int place = pair.indexOf(operator.name());
      if (place >= 0) {
        return named(pair.get(1 - place)).orElse(operator);
      }
    }
    return operator;
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

    @Override
    public String canonical(String value) {
      return positive.canonical(value);
    }

    @Override
    public String valuesAre() {
      return positive.valuesAre();
    }

    @Override
    public String example() {
      return positive.example();
    }
  }
}
