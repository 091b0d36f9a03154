package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

/** Whatever a key's value, a witness makes conditions come out the same. */
class WitnessesLawsTest {
  private static final long SEED = 90108L;
  private static final int RUNS = 20_000;

  /** What conditions compare with, by what they compare, and pieces of what a key may be. */
  private enum Sort {
    TEXT(
        List.of("a", "ab", "aB", "a*", "*b", "?b", "a?c*", "*", "", "true", "repo:x/*", "repo:*:y"),
        List.of("a", "b", "B", "c", "", "*", "true", "TRUE", "repo:x/", ":y", "z")),
    ARN(
        List.of(
            "arn:aws:iam::1:role/*",
            "arn:*:iam::1:role/a",
            "arn:aws:*:*:?:*",
            "arn:aws:iam::1:role/a",
            "arn:aws:*",
            "*:*:*:*:*:*",
            "*"),
        List.of("arn:", "aws:", "iam:", ":", "1:", "role/", "a", "x", "::", "arn:aws:iam::1:")),
    NUMBER(
        List.of("5", "7.0", "7", "-1", "1e3", "no number"),
        List.of("5", "6", "7", ".5", "-", "1", "1e3", "x")),
    DATE(
        List.of("2026-01-01T00:00:00Z", "2026-01-01", "2027", "1767225600", "no date"),
        List.of("2026-01-01", "2027", "2028", "17672256", "00", "01", "T00:00:01Z", "x")),
    ADDRESS(
        List.of(
            "10.0.0.0/8",
            "10.1.2.3",
            "10.0.0.0/9",
            "10.128.0.0/9",
            "::/0",
            "2001:db8::/32",
            "0.0.0.0/0"),
        List.of(
            "10.",
            "11.",
            "1.2.3",
            "128.0.0",
            "2001:db8:",
            ":1",
            "::",
            "255.255.255.255",
            "10.200.0.1",
            "10.1.2.4"));

    private final List<String> expected;
    private final List<String> pieces;

    Sort(List<String> expected, List<String> pieces) {
      this.expected = expected;
      this.pieces = pieces;
    }

    private List<String> operators() {
      return switch (this) {
        case TEXT ->
            List.of(
                "StringEquals", "StringLike", "StringEqualsIgnoreCase", "Bool", "StringNotLike");
        case ARN ->
            List.of("ArnLike", "ArnNotEquals", "ArnEquals", "StringLike", "StringNotEquals");
        case NUMBER ->
            List.of("NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericGreaterThan");
        case DATE -> List.of("DateEquals", "DateLessThan", "DateGreaterThanEquals");
        case ADDRESS -> List.of("IpAddress", "NotIpAddress");
      };
    }
  }

  private final SplittableRandom random = new SplittableRandom(SEED);

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Condition condition(Sort sort) {
    if (random.nextInt(8) == 0) {
      return new Condition("Null", "k", List.of(pick(List.of("true", "false"))), "");
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      values.add(pick(sort.expected));
    }
    String suffix = random.nextBoolean() ? "" : "IfExists";
    return new Condition(pick(sort.operators()) + suffix, "k", values, "");
  }

  private ContextValue value(Sort sort) {
    if (random.nextInt(12) == 0) {
      return ContextValue.ABSENT;
    }
    if (random.nextInt(3) == 0) {
      return ContextValue.of(pick(sort.expected));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      text.append(pick(sort.pieces));
    }
    return ContextValue.of(text.toString());
  }

  private static List<Truth> outcome(List<Condition> conditions, ContextValue value) {
    RequestContext context = RequestContext.of(Map.of("k", value, "aws:TagKeys", value));
    return conditions.stream()
        .map(condition -> ConditionEvaluator.evaluate(condition, context, true).truth())
        .toList();
  }

  @Test
  @DisplayName("20,000 choices of conditions: every value has its witness (seed 90108)")
  void anyValue_comesOutAsOneOfTheWitnesses() {
    for (int i = 0; i < RUNS; i++) {
      Sort sort = pick(List.of(Sort.values()));
      List<Condition> conditions = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(3); j++) {
        conditions.add(condition(sort));
      }
      List<List<Truth>> witnessed =
          Witnesses.of(conditions).orElseThrow().stream()
              .map(witness -> outcome(conditions, witness))
              .toList();
      for (int j = 0; j < 10; j++) {
        ContextValue value = value(sort);
        assertThat(witnessed)
            .as("%s of %s", value, conditions)
            .contains(outcome(conditions, value));
      }
    }
  }

  private Condition ofSet(String key) {
    Condition one = condition(Sort.TEXT);
    String set = pick(List.of("ForAllValues:", "ForAnyValue:"));
    return new Condition(set + one.operator(), key, one.values(), "");
  }

  private ContextValue set() {
    List<String> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(pick(random.nextBoolean() ? Sort.TEXT.expected : Sort.TEXT.pieces));
    }
    return values.isEmpty() ? ContextValue.ABSENT : new ContextValue.Present(values);
  }

  @Test
  void anyValues_comeOutAsOneOfTheWitnesses_underSetOperators() {
    int looked = 0;
    for (int i = 0; i < RUNS; i++) {
      boolean several = random.nextBoolean();
      String key = several ? "aws:TagKeys" : "k";
      List<Condition> conditions = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(3); j++) {
        conditions.add(ofSet(key));
      }
      Optional<List<ContextValue>> witnesses = Witnesses.of(conditions);
      if (witnesses.isEmpty()) {
        continue;
      }
      looked++;
      List<List<Truth>> witnessed =
          witnesses.get().stream().map(one -> outcome(conditions, one)).toList();
      for (int j = 0; j < 10; j++) {
        ContextValue value = several ? set() : value(Sort.TEXT);
        assertThat(witnessed)
            .as("%s of %s", value, conditions)
            .contains(outcome(conditions, value));
      }
    }
    assertThat(looked).isGreaterThan(RUNS / 2);
  }

  @Test
  void conditionsThatDependOnMoreThanOneKey_haveNone() {
    Condition plain = new Condition("StringEquals", "k", List.of("a"), "");
    List.of(
            new Condition("StringEquals", "k", List.of("${aws:username}"), ""),
            new Condition("NumericEquals", "k", List.of("1"), ""),
            new Condition("BinaryEquals", "k", List.of("aGk="), ""),
            new Condition("StringAlike", "k", List.of("a"), ""))
        .forEach(
            other ->
                assertThat(Witnesses.of(List.of(plain, other)))
                    .as("%s", other)
                    .isEqualTo(Optional.empty()));
  }

  @Test
  void patternsThatTakeTooLong_haveNone() {
    List<String> wild = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      wild.add("*" + "ab".repeat(i % 5) + (char) ('c' + i % 20) + "?".repeat(i) + "*d*");
    }
    assertThat(Witnesses.of(List.of(new Condition("StringLike", "k", wild, "")))).isEmpty();
  }
}
