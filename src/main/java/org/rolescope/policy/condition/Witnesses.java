package org.rolescope.policy.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;

/**
 * A few values that stand for all that a condition key may have: whatever its value, one of these
 * makes each of some conditions come out the same. So where none of them will do, no value does.
 */
public final class Witnesses {
  /** A policy of this many different values is not looked through. */
  private static final int MOST = 100;

  /** The same of values of which a call may have several. */
  private static final int MOST_CHOSEN = 6;

  /** What the operators compare, where all of them compare the same. */
  private enum Sort {
    TEXT,
    NUMBER,
    DATE,
    ADDRESS,
    /** Nothing can be said. */
    OTHER
  }

  private Witnesses() {}

  /**
   * The values; those that conditions ask for come first, an absent key last.
   *
   * @param conditions on one key
   * @return empty if the conditions depend on more than the key (a variable), compare it in
   *     different ways, or are too many
   */
  public static Optional<List<ContextValue>> of(List<Condition> conditions) {
    return of(conditions, any -> true);
  }

  /**
   * The same where a call has only some of all values.
   *
   * @param had asked of each value that stands for others, which must all be alike in it
   */
  public static Optional<List<ContextValue>> of(List<Condition> conditions, Predicate<String> had) {
    Set<Sort> sorts = new LinkedHashSet<>();
    Set<SetQuantifier> sets = EnumSet.noneOf(SetQuantifier.class);
    for (Condition condition : conditions) {
      Optional<OperatorName> name = OperatorName.parse(condition.operator());
      if (name.isEmpty() || SingleValueTest.dependsOnOthers(condition)) {
        return Optional.empty();
      }
      sets.add(name.get().set());
      if (!name.get().base().testsPresence()) {
        sorts.add(sort(name.get().base().name()));
      }
    }
    if (sorts.size() > 1) {
      return Optional.empty();
    }
    Sort sort = sorts.isEmpty() ? Sort.TEXT : sorts.iterator().next();
    sets.remove(SetQuantifier.NONE);
    boolean several = !sets.isEmpty() && !ConditionKeys.isSingleValued(conditions.get(0).key());
    boolean apart = !sets.isEmpty() && sort == Sort.TEXT;
    return values(sort, apart ? emptyApart(conditions) : conditions)
        .map(found -> found.stream().filter(had).toList())
        .filter(found -> found.size() <= (several ? MOST_CHOSEN : MOST))
        .map(found -> several ? choices(found) : each(found));
  }

  /** R95: under a set operator an empty value is like none. */
  private static List<Condition> emptyApart(List<Condition> conditions) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(new Condition("StringEquals", conditions.get(0).key(), List.of(""), ""));
    return all;
  }

  private static List<ContextValue> each(List<String> values) {
    return orAbsent(values.stream().map(List::of).toList());
  }

  /** One of the values, then several. */
  private static List<ContextValue> choices(List<String> values) {
    List<List<String>> choices = new ArrayList<>();
    for (int choice = 1; choice < 1 << values.size(); choice++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        if ((choice & 1 << i) != 0) {
          chosen.add(values.get(i));
        }
      }
      choices.add(chosen);
    }
    choices.sort(Comparator.comparingInt(List::size));
    return orAbsent(choices);
  }

  /**
   * Values that meet a condition, one for each that stands in it: itself, or where it is a bound
   * that does not meet it, the next one that does. None where what stands in it is shut out, or no
   * such value.
   */
  public static List<String> meeting(Condition condition) {
    return OperatorName.parse(condition.operator())
        .filter(name -> !name.base().negated() && !name.base().testsPresence())
        .map(
            name ->
                condition.values().stream()
                    .flatMap(value -> meeting(sort(name.base().name()), condition, value).stream())
                    .toList())
        .orElse(List.of());
  }

  private static Optional<String> meeting(Sort sort, Condition condition, String value) {
    List<String> near =
        switch (sort) {
          case NUMBER -> PointWitnesses.numbers(List.of(value));
          case DATE -> PointWitnesses.dates(List.of(value));
          case TEXT, ADDRESS, OTHER -> List.of();
        };
    Condition alone =
        new Condition(condition.operator(), condition.key(), List.of(value), condition.pointer());
    boolean range = sort == Sort.ADDRESS && IpRange.parse(value.strip()).isPresent();
    Optional<SingleValueTest> test = SingleValueTest.of(alone);
    return range || test.isEmpty()
        ? Optional.of(value)
        : Stream.concat(Stream.of(value), near.stream()).filter(test.get()::holds).findFirst();
  }

  /** Whether it may be that every value meets the condition, or none; false is sure, and cheap. */
  public static boolean mayHoldOfAll(Condition condition) {
    boolean presence =
        OperatorName.parse(condition.operator())
            .filter(name -> name.base().testsPresence())
            .isPresent();
    return presence && condition.values().size() > 1
        || condition.values().stream().anyMatch(Witnesses::isAnything);
  }

  private static boolean isAnything(String pattern) {
    return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == '*');
  }

  private static Sort sort(String operator) {
    if (operator.endsWith("IpAddress")) {
      return Sort.ADDRESS;
    }
    if (operator.startsWith("Numeric")) {
      return Sort.NUMBER;
    }
    if (operator.startsWith("Date")) {
      return Sort.DATE;
    }
    return operator.startsWith("Binary") ? Sort.OTHER : Sort.TEXT;
  }

  private static Optional<List<String>> values(Sort sort, List<Condition> conditions) {
    List<String> written =
        conditions.stream().flatMap(condition -> condition.values().stream()).toList();
    return switch (sort) {
      case TEXT -> TextWitnesses.of(conditions);
      case NUMBER -> Optional.of(PointWitnesses.numbers(written));
      case DATE -> Optional.of(PointWitnesses.dates(written));
      case ADDRESS -> Optional.of(PointWitnesses.addresses(written));
      case OTHER -> Optional.empty();
    };
  }

  private static List<ContextValue> orAbsent(List<List<String>> values) {
    List<ContextValue> all = new ArrayList<>();
    values.forEach(value -> all.add(new ContextValue.Present(value)));
    all.add(ContextValue.ABSENT);
    return List.copyOf(all);
  }
}
