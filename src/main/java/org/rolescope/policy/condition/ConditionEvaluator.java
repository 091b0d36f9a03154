package org.rolescope.policy.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;

/**
 * Holds one condition against the request: absent keys, several values, set operators, {@code
 * IfExists} and what is not known (R90 to R99, R106).
 */
public final class ConditionEvaluator {
  private final OperatorName name;
  private final Condition condition;
  private final ContextValue found;
  private final ValueTest test;

  private ConditionEvaluator(OperatorName name, Condition condition, Known known) {
    this.name = name;
    this.condition = condition;
    this.found = known.found(condition.key());
    this.test = new ValueTest(name.base(), known.operands(name.base(), condition.values()));
  }

  /**
   * Whether the condition holds. An operator that does not exist never does (R102).
   *
   * @param variables whether the document's version replaces policy variables (R83)
   */
  public static ConditionResult evaluate(
      Condition condition, RequestContext context, boolean variables) {
    Optional<OperatorName> name = OperatorName.parse(condition.operator());
    if (name.isEmpty()) {
      String reason = "there is no operator `" + condition.operator() + "`: it never matches";
      return new ConditionResult(Truth.FALSE, reason, List.of());
    }
    ConditionResult result =
        new ConditionEvaluator(name.get(), condition, new Known(context, variables)).result();
    boolean turns =
        result.truth() == Truth.UNKNOWN
            && variables
            && result.open().stream().anyMatch(ContextValue.Unknown::isOutside);
    return turns
        ? TurnedCondition.of(condition, context)
            .map(turned -> evaluate(turned, context, false))
            .filter(told -> told.truth() != Truth.UNKNOWN)
            .orElse(result)
        : result;
  }

  /**
   * What is left to ask: the condition with those policy variables replaced whose values are known;
   * where the key is known and a variable is not, what is asked of the variable's key.
   */
  public static Condition leftToAsk(Condition condition, RequestContext context) {
    return TurnedCondition.of(condition, context)
        .orElseGet(() -> withKnownVariables(condition, context));
  }

  private static Condition withKnownVariables(Condition condition, RequestContext context) {
    boolean replaces =
        condition.values().stream().anyMatch(value -> value.contains("${"))
            && OperatorName.parse(condition.operator())
                .filter(name -> name.base().takesVariables())
                .isPresent();
    return replaces
        ? new Condition(
            condition.operator(),
            condition.key(),
            condition.values().stream()
                .map(value -> PolicyVariables.replaceKnown(value, context))
                .toList(),
            condition.pointer())
        : condition;
  }

  private ConditionResult result() {
    if (lacksSetOperator()) {
      return decided(
          Truth.FALSE, "a key with several values needs ForAnyValue or ForAllValues; no match");
    }
    if (condition.values().isEmpty()) {
      return emptyList();
    }
    if (name.base().testsPresence()) {
      return presence();
    }
    if (found instanceof ContextValue.Unknown unknown) {
      if (holdsWhatever(unknown) || differsFromNothing(unknown)) {
        return decided(Truth.TRUE, "it holds whatever the value is");
      }
      if (test.equalsNothing() && !name.base().negated() && !name.holdsWithoutKey()) {
        return decided(Truth.FALSE, "no value can equal what the policy lists");
      }
      if (failsWhatever(unknown)) {
        return decided(Truth.FALSE, "it fails whatever the value is");
      }
      Truth outside = outside(unknown);
      if (outside != Truth.UNKNOWN) {
        String said = "it is not of `" + unknown.outside() + "`, which decides";
        return new ConditionResult(outside, said, List.of(), unknown.outside());
      }
      return openWithValues(unknown);
    }
    if (found instanceof ContextValue.Partial partial) {
      return beginning(partial);
    }
    return values(found instanceof ContextValue.Present present ? present.values() : List.of());
  }

  /**
   * Of every value, the empty one too, of none if there may be none, and of several if there may be
   * several (R87, R92, R93, R98).
   */
  private boolean holdsWhatever(ContextValue.Unknown unknown) {
    return !name.base().negated()
        && (unknown.there() || name.holdsWithoutKey())
        && (name.set() == SetQuantifier.FOR_ALL_VALUES
            || name.set() == SetQuantifier.NONE && ConditionKeys.isSingleValued(condition.key()))
        && test.satisfiedByBeginning("") == Truth.TRUE
        && test.satisfied("") == Truth.TRUE;
  }

  /** The same of a condition that no value meets: what it lists is malformed, say (R100, R102). */
  private boolean failsWhatever(ContextValue.Unknown unknown) {
    return name.base().negated()
        && unknown.there()
        && name.set() == SetQuantifier.NONE
        && ConditionKeys.isSingleValued(condition.key())
        && test.satisfiedByBeginning("") == Truth.FALSE
        && test.satisfied("") == Truth.FALSE;
  }

  /** Decided where the names of other organisations and no name at all come out the same. */
  private Truth outside(ContextValue.Unknown unknown) {
    Truth ofOthers = unknown.isOutside() ? test.satisfiedOutside(unknown.outside()) : Truth.UNKNOWN;
    return ofOthers == Truth.of(name.holdsWithoutKey()) ? ofOthers : Truth.UNKNOWN;
  }

  /** R106: whatever the value is, it is not that of a variable that has none. */
  private boolean differsFromNothing(ContextValue.Unknown unknown) {
    return test.differsFromNothing()
        && switch (name.set()) {
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> unknown.there();
          case NONE -> ConditionKeys.isSingleValued(condition.key());
        };
  }

  /** R98; {@code Null} is how such a key's presence is tested, and needs none. */
  private boolean lacksSetOperator() {
    boolean several =
        found instanceof ContextValue.Present present
            && present.values().size() > 1
            && present.values().stream().distinct().count() > 1;
    return name.set() == SetQuantifier.NONE
        && !name.base().testsPresence()
        && (several || ConditionKeys.isMultivalued(condition.key()));
  }

  /** R82: at most a missing key can satisfy a list without values. */
  private ConditionResult emptyList() {
    boolean lenient = name.ifExists() || name.set() == SetQuantifier.FOR_ALL_VALUES;
    if (!lenient) {
      return decided(Truth.FALSE, "the condition lists no values: it never matches");
    }
    if (found instanceof ContextValue.Unknown unknown) {
      return open(unknown);
    }
    boolean none = isAbsent() || (isEmptySet() && name.set() == SetQuantifier.FOR_ALL_VALUES);
    return decided(
        Truth.of(none),
        none ? absent(name.toString()) : "present, and the condition lists nothing");
  }

  /** R94. */
  private ConditionResult presence() {
    switch (name.set()) {
      case FOR_ALL_VALUES:
        return decided(Truth.TRUE, "ForAllValues:Null is always true");
      case FOR_ANY_VALUE:
        return decided(Truth.FALSE, "ForAnyValue:Null is never true");
      case NONE:
        break;
    }
    if (found instanceof ContextValue.Unknown unknown && !unknown.there()) {
      Truth absent = test.satisfied("true");
      return absent != Truth.UNKNOWN && absent == test.satisfied("false")
          ? decided(absent, "it is so whether the key is there or not")
          : openWithValues(unknown);
    }
    Truth truth = test.satisfied(String.valueOf(isAbsent()));
    if (truth == Truth.UNKNOWN) {
      return new ConditionResult(truth, ComparisonWords.variablesOpen(test.open()), test.open());
    }
    return decided(truth, isAbsent() ? "the key is absent" : "the key is present");
  }

  private ConditionResult beginning(ContextValue.Partial partial) {
    boolean range = ConditionKeys.isRange(condition.key(), partial.knownPrefix());
    String shown = (range ? "lies in `" : "begins with `") + partial.knownPrefix() + "`";
    Truth truth =
        test.satisfiedByBeginning(
            range && !name.base().name().endsWith("IpAddress")
                ? ConditionKeys.beginning(partial.knownPrefix())
                : partial.knownPrefix());
    if (truth != Truth.UNKNOWN) {
      return decided(truth, shown + ", which decides");
    }
    List<ContextValue.Unknown> open = new ArrayList<>(List.of(partial.rest()));
    open.addAll(test.open());
    return new ConditionResult(truth, shown + "; the rest is not known", open);
  }

  private ConditionResult values(List<String> values) {
    if (values.isEmpty() || (isEmptySet() && name.set() != SetQuantifier.NONE)) {
      return withoutValue();
    }
    Truth truth = name.set() == SetQuantifier.FOR_ALL_VALUES ? Truth.TRUE : Truth.FALSE;
    for (String value : values) {
      Truth one = test.satisfied(value);
      truth = name.set() == SetQuantifier.FOR_ALL_VALUES ? truth.and(one) : truth.or(one);
    }
    if (truth == Truth.UNKNOWN) {
      return new ConditionResult(truth, ComparisonWords.variablesOpen(test.open()), test.open());
    }
    return decided(truth, ComparisonWords.compared(name, values, condition.values(), truth));
  }

  /** R92, R93, R95, R97. */
  private ConditionResult withoutValue() {
    if (name.ifExists() && isAbsent()) {
      return decided(Truth.TRUE, absent(name.toString()));
    }
    return switch (name.set()) {
      case FOR_ALL_VALUES -> decided(Truth.TRUE, absent("ForAllValues"));
      case FOR_ANY_VALUE -> decided(Truth.FALSE, "absent; ForAnyValue needs a value");
      case NONE ->
          name.base().negated()
              ? decided(Truth.TRUE, absent(name.toString()))
              : decided(Truth.FALSE, "absent; " + name + " needs the key");
    };
  }

  private boolean isAbsent() {
    return found instanceof ContextValue.Absent
        || (found instanceof ContextValue.Present present && present.values().isEmpty());
  }

  /** R95: no values at all, or only empty ones. */
  private boolean isEmptySet() {
    return found instanceof ContextValue.Present present
        && present.values().stream().allMatch(String::isEmpty);
  }

  private static String absent(String what) {
    return "absent; " + what + " is also true when the key is absent";
  }

  private static ConditionResult decided(Truth truth, String reason) {
    return new ConditionResult(truth, reason, List.of());
  }

  private static ConditionResult open(ContextValue.Unknown unknown) {
    return new ConditionResult(Truth.UNKNOWN, "not known: " + unknown.fact(), List.of(unknown));
  }

  /** Whatever the caller may choose: with what it is compared may not be known either. */
  private ConditionResult openWithValues(ContextValue.Unknown unknown) {
    List<ContextValue.Unknown> open = new ArrayList<>(List.of(unknown));
    condition.values().forEach(value -> open.addAll(Unresolved.facts(value)));
    return new ConditionResult(Truth.UNKNOWN, "not known: " + unknown.fact(), open);
  }

  /** What values are read with. */
  private record Known(RequestContext context, boolean variables) {
    /** What is not known is not known under an unknown key either, nor if a part of it is not. */
    ContextValue found(String key) {
      if (Unresolved.in(key)) {
        return Unresolved.facts(key).get(0);
      }
      ContextValue value = context.get(key);
      if (value instanceof ContextValue.Present present) {
        for (String one : present.values()) {
          if (Unresolved.in(one)) {
            return Unresolved.facts(one).get(0);
          }
        }
      }
      return value;
    }

    List<Operand> operands(ConditionOperator operator, List<String> values) {
      boolean replace = variables && operator.takesVariables();
      List<Operand> operands = new ArrayList<>(values.size());
      for (String value : values) {
        operands.add(
            Unresolved.in(value)
                ? new Operand(Optional.empty(), Unresolved.facts(value))
                : replace ? PolicyVariables.replace(value, context) : Operand.of(value));
      }
      return operands;
    }
  }
}
