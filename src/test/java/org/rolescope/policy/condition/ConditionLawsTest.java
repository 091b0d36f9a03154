package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

/** What holds for every condition, whatever its operator. */
class ConditionLawsTest {
  private static final long SEED = 90107L;
  private static final int RUNS = 20_000;
  private static final Unknown OPEN = new Unknown(Unknown.Why.FREE, "x");
  private static final List<String> FOUND =
      List.of(
          "a",
          "ab",
          "A",
          "",
          "*",
          "5",
          "7.0",
          "true",
          "false",
          "2026-01-01",
          "10.0.0.1",
          "::1",
          "arn:aws:iam::1:role/a",
          "aGk=",
          "AROA1:s1",
          "o-2",
          "o-2/r-1/");

  /** What a key holds of which an organisation is known that it does not name. */
  private static final List<String> OF_OTHERS = List.of("o-2", "o-2/r-1/");

  private static final List<String> EXPECTED =
      List.of(
          "a",
          "a*",
          "?",
          "*",
          "",
          "5",
          "7",
          "true",
          "false",
          "maybe",
          "2026-01-01T00:00:00Z",
          "10.0.0.0/8",
          "::/0",
          "arn:aws:iam::1:role/*",
          "aGk=",
          "${v}",
          "${v, 'a'}",
          "a${v}*",
          "arn:aws:iam::1:role/${v}",
          "AROA1:*",
          "AROA2:*",
          "AROA1:s1",
          "o-1",
          "o-1/*",
          "o-*",
          "o-2");

  private final SplittableRandom random = new SplittableRandom(SEED);

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> some(List<String> from, int atMost) {
    List<String> some = new ArrayList<>();
    int count = random.nextInt(atMost + 1);
    for (int i = 0; i < count; i++) {
      some.add(pick(from));
    }
    return some;
  }

  private Condition condition() {
    String set = pick(List.of("", "", "ForAllValues:", "ForAnyValue:"));
    ConditionOperator operator = pick(ConditionOperators.ALL);
    String suffix = operator.testsPresence() || random.nextBoolean() ? "" : "IfExists";
    String key = random.nextInt(10) == 0 ? "aws:TagKeys" : "k";
    return new Condition(set + operator.name() + suffix, key, some(EXPECTED, 3), "/c");
  }

  private ContextValue concrete(List<String> from) {
    return random.nextInt(4) == 0 ? ContextValue.ABSENT : new ContextValue.Present(some(from, 3));
  }

  private ContextValue vague() {
    return switch (random.nextInt(5)) {
      case 0 -> OPEN;
      case 3 -> ContextValue.any("x");
      case 4 -> ContextValue.outside("o-1", "x");
      case 1 -> new ContextValue.Partial(pick(List.of("AROA1:", "a", "")), OPEN);
      default -> concrete(FOUND);
    };
  }

  /**
   * A value that the vague one may turn out to be; several only where a set operator tests them
   * (R98).
   */
  private ContextValue refined(ContextValue vague, Condition condition) {
    if (vague instanceof Unknown unknown) {
      List<String> from = unknown.isOutside() ? OF_OTHERS : FOUND;
      ContextValue one = ContextValue.of(pick(from));
      if (unknown.there()) {
        return one;
      }
      boolean several = condition.operator().contains(":");
      return several ? concrete(from) : random.nextInt(4) == 0 ? ContextValue.ABSENT : one;
    }
    if (vague instanceof ContextValue.Partial partial) {
      String whole = partial.knownPrefix() + pick(FOUND);
      return ContextValue.of(whole.isEmpty() ? "a" : whole);
    }
    return vague;
  }

  private static ConditionResult evaluate(
      Condition condition, ContextValue key, ContextValue variable) {
    Map<String, ContextValue> context = new HashMap<>();
    context.put(condition.key(), key);
    context.put("v", variable);
    return ConditionEvaluator.evaluate(condition, RequestContext.of(context), true);
  }

  @Test
  @DisplayName("20,000 conditions: no value contradicts what was decided without it (seed 90107)")
  void decision_whenUnknownsBecomeKnown_stays() {
    int decided = 0;
    for (int i = 0; i < RUNS; i++) {
      Condition condition = condition();
      ContextValue key = vague();
      ContextValue variable = vague();
      Truth before = evaluate(condition, key, variable).truth();
      decided += before == Truth.UNKNOWN ? 0 : 1;
      for (int j = 0; j < 5 && before != Truth.UNKNOWN; j++) {
        ContextValue knownKey = refined(key, condition);
        ContextValue knownVariable = refined(variable, condition);
        assertThat(evaluate(condition, knownKey, knownVariable).truth())
            .as("%s with %s, %s: %s, %s", condition, key, variable, knownKey, knownVariable)
            .isEqualTo(before);
      }
    }
    assertThat(decided).isBetween(RUNS / 4, RUNS - 1_000);
  }

  @Test
  @DisplayName("20,000 conditions: known values always decide (seed 90107)")
  void decision_withoutUnknowns_isNeverUnknown() {
    for (int i = 0; i < RUNS; i++) {
      Condition condition = condition();
      assertThat(evaluate(condition, concrete(FOUND), concrete(FOUND)).truth())
          .as("%s", condition)
          .isNotEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  @DisplayName(
      "20,000 conditions: open exactly where unknown, and always with a reason (seed 90107)")
  void open_isThereExactlyWhereTheResultIsUnknown() {
    for (int i = 0; i < RUNS; i++) {
      ConditionResult result = evaluate(condition(), vague(), vague());
      assertThat(result.open().isEmpty()).isEqualTo(result.truth() != Truth.UNKNOWN);
      assertThat(result.reason()).isNotBlank();
    }
  }

  @Test
  @DisplayName(
      "20,000 conditions: a test of single values says what the evaluator does (seed 90107)")
  void singleValueTest_ofAnyValue_saysWhatTheEvaluatorDoes() {
    int tested = 0;
    for (int i = 0; i < RUNS; i++) {
      Condition condition = condition();
      String value = pick(FOUND);
      Optional<SingleValueTest> test = SingleValueTest.of(condition);
      if (test.isPresent() && !value.isEmpty()) {
        tested++;
        assertThat(Truth.of(test.get().holds(value)))
            .as("%s with %s", condition, value)
            .isEqualTo(evaluate(condition, ContextValue.of(value), vague()).truth());
      }
    }
    assertThat(tested).isGreaterThan(RUNS / 4);
  }

  @Test
  @DisplayName("20,000 conditions: order and repetition of values do not matter (seed 90107)")
  void decision_valuesInOtherOrderAndTwice_isTheSame() {
    Random shuffle = new Random(SEED);
    for (int i = 0; i < RUNS; i++) {
      Condition condition = condition();
      List<String> found = some(FOUND, 3);
      List<String> foundAgain = shuffledTwice(found, shuffle);
      Condition again =
          new Condition(
              condition.operator(),
              condition.key(),
              shuffledTwice(condition.values(), shuffle),
              condition.pointer());
      ContextValue variable = vague();
      assertThat(evaluate(again, new ContextValue.Present(foundAgain), variable).truth())
          .as("%s with %s", condition, found)
          .isEqualTo(evaluate(condition, new ContextValue.Present(found), variable).truth());
    }
  }

  private static List<String> shuffledTwice(List<String> values, Random shuffle) {
    List<String> twice = new ArrayList<>(values);
    twice.addAll(values);
    Collections.shuffle(twice, shuffle);
    return twice;
  }
}
