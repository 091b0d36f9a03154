package org.rolescope.policy.match;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.parse.PolicyParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The matcher against an independent one that is slow and simple. */
class NaiveMatcherTest {
  private static final List<Caller> CALLERS =
      List.of(
          Given.ALICE,
          Given.DEV_S1,
          Given.session("/", "dev", "s2"),
          Given.LAMBDA,
          Given.GITHUB,
          Given.named(Kind.SERVICE, "ec2.amazonaws.com"));
  private static final String ROLE = Given.TARGET.toString();

  @ParameterizedTest(name = "2,000 statements: both say the same (seed {0})")
  @ValueSource(longs = {11, 12, 13})
  void everythingKnown_bothSayTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomStatements statements = new RandomStatements(random);
    int matched = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = text(statements);
      Map<String, List<String>> context = statements.context();
      Caller caller = CALLERS.get(random.nextInt(CALLERS.size()));
      boolean naive = naive(text, caller, context);
      assertThat(program(text, caller, present(context)))
          .as("%s%n%s%n%s", text, caller, context)
          .isEqualTo(Truth.of(naive));
      matched += naive ? 1 : 0;
    }
    assertThat(matched).as("statements that match").isGreaterThan(100);
  }

  @ParameterizedTest(name = "1,500 statements: what is decided holds for every value (seed {0})")
  @ValueSource(longs = {21, 22, 23})
  void somethingUnknown_whatIsDecidedHoldsForEveryValue(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomStatements statements = new RandomStatements(random);
    int open = 0;
    for (int i = 0; i < 1_500; i++) {
      String text = text(statements);
      Map<String, List<String>> context = statements.context();
      Caller caller = CALLERS.get(random.nextInt(CALLERS.size()));
      List<String> hidden = statements.hidden();
      Map<String, ContextValue> told = present(context);
      hidden.forEach(key -> told.put(key.toLowerCase(Locale.ROOT), ContextValue.missing(key)));
      Truth truth = program(text, caller, told);
      open += truth == Truth.UNKNOWN ? 1 : 0;
      for (Map<String, List<String>> possible : assignments(context, hidden)) {
        assertThat(truth == Truth.UNKNOWN || truth == Truth.of(naive(text, caller, possible)))
            .as("%s%n%s%n%s hidden %s: %s", text, caller, possible, hidden, truth)
            .isTrue();
      }
      // Nothing is left open that no key could change.
      assertThat(truth)
          .satisfies(said -> assertThat(said != Truth.UNKNOWN || !hidden.isEmpty()).isTrue());
    }
    assertThat(open).as("statements left open").isGreaterThan(20);
  }

  private static String text(RandomStatements statements) {
    // Only quotes around the whole stand for double ones: a variable's default keeps its own.
    StringBuilder text = new StringBuilder();
    boolean inValue = false;
    for (char c : statements.policy().toCharArray()) {
      inValue ^= c == '"';
      text.append(c == '\'' && !inValue ? '"' : c);
    }
    return text.toString();
  }

  private static boolean naive(String text, Caller caller, Map<String, List<String>> context) {
    JsonNode policy = JsonMapper.shared().readTree(text);
    return new NaiveMatcher(policy, caller, "sts:AssumeRole", ROLE, context)
        .matches(policy.get("Statement").get(0));
  }

  private static Truth program(String text, Caller caller, Map<String, ContextValue> context) {
    Policy policy = PolicyParser.parse(text, SourceLocation.NOWHERE).value().orElseThrow();
    MatchRequest request =
        new MatchRequest(
            caller, "sts:AssumeRole", Arn.parse(ROLE).orElseThrow(), RequestContext.of(context));
    return StatementMatcher.match(policy, request).get(0).truth();
  }

  private static Map<String, ContextValue> present(Map<String, List<String>> context) {
    Map<String, ContextValue> present = new HashMap<>();
    context.forEach((key, values) -> present.put(key, new ContextValue.Present(values)));
    return present;
  }

  /** Every way in which the hidden keys could stand. */
  private static List<Map<String, List<String>>> assignments(
      Map<String, List<String>> context, List<String> hidden) {
    List<Map<String, List<String>>> all = new ArrayList<>();
    all.add(context);
    for (String key : hidden) {
      List<Map<String, List<String>>> more = new ArrayList<>();
      for (Map<String, List<String>> before : all) {
        Map<String, List<String>> absent = new TreeMap<>(before);
        absent.remove(key.toLowerCase(Locale.ROOT));
        more.add(absent);
        for (String value : requireNonNull(RandomStatements.VALUES.get(key))) {
          Map<String, List<String>> with = new TreeMap<>(before);
          with.put(key.toLowerCase(Locale.ROOT), List.of(value));
          more.add(with);
        }
      }
      all = more;
    }
    return all;
  }
}
