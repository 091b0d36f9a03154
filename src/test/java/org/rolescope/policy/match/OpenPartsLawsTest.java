package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Policy;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.parse.PolicyParser;

/** What is decided while a part of a policy is not known holds for every value of that part. */
class OpenPartsLawsTest {
  private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\])*)\"(?=\\s*[,\\]}])");
  private static final String MARK = Unresolved.mark("Part");
  private static final List<Caller> CALLERS =
      List.of(
          Given.ALICE,
          Given.DEV_S1,
          Given.session("/", "dev", "s2"),
          Given.LAMBDA,
          Given.GITHUB,
          Given.named(Kind.SERVICE, "ec2.amazonaws.com"));

  @ParameterizedTest(name = "2,000 statements with a part not known (seed {0})")
  @ValueSource(longs = {31, 32, 33})
  void partUnknown_whatIsDecidedHoldsForEveryValue(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomStatements statements = new RandomStatements(random);
    int open = 0;
    int decided = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = text(statements);
      List<MatchResult> values = values(text);
      Caller caller = CALLERS.get(random.nextInt(CALLERS.size()));
      Map<String, ContextValue> context = new HashMap<>();
      statements.context().forEach((key, list) -> context.put(key, new ContextValue.Present(list)));
      if (values.isEmpty()) {
        continue;
      }
      MatchResult value = values.get(random.nextInt(values.size()));
      int from = value.start(1) + random.nextInt(value.group(1).length() + 1);
      int to = from + random.nextInt(value.end(1) - from + 1);
      Truth truth = program(with(text, from, to, MARK), caller, context);
      open += truth == Truth.UNKNOWN ? 1 : 0;
      decided += truth == Truth.UNKNOWN ? 0 : 1;
      for (String fill : fills(text, from, to, values)) {
        Truth filled = program(with(text, from, to, fill), caller, context);
        assertThat(truth == Truth.UNKNOWN || truth == filled)
            .as(
                "%s%nfilled with `%s`: %s, open: %s",
                with(text, from, to, MARK), fill, filled, truth)
            .isTrue();
      }
    }
    assertThat(open).as("statements left open").isGreaterThan(100);
    assertThat(decided).as("statements decided all the same").isGreaterThan(100);
  }

  private static String with(String text, int from, int to, String part) {
    return text.substring(0, from) + part + text.substring(to);
  }

  /** What stood there, nothing, everything, and all that could stand there in another policy. */
  private static List<String> fills(String text, int from, int to, List<MatchResult> values) {
    List<String> fills = new ArrayList<>(List.of(text.substring(from, to), "", "x", "*", "aws:"));
    values.forEach(value -> fills.add(value.group(1)));
    CALLERS.forEach(caller -> caller.arn().ifPresent(arn -> fills.add(arn.toString())));
    return fills;
  }

  /** Texts that may be open: not names, nor what a statement does, nor the version. */
  private static List<MatchResult> values(String text) {
    return VALUE
        .matcher(text)
        .results()
        .filter(found -> !found.group(1).matches("Allow|Deny|2012-10-17|2008-10-17"))
        .filter(found -> !text.substring(0, found.start()).stripTrailing().endsWith("\"Sid\":"))
        .toList();
  }

  private static String text(RandomStatements statements) {
    StringBuilder text = new StringBuilder();
    boolean inValue = false;
    for (char c : statements.policy().toCharArray()) {
      inValue ^= c == '"';
      text.append(c == '\'' && !inValue ? '"' : c);
    }
    return text.toString();
  }

  private static Truth program(String text, Caller caller, Map<String, ContextValue> context) {
    Policy policy = PolicyParser.parse(text, SourceLocation.NOWHERE).value().orElseThrow();
    MatchRequest request =
        new MatchRequest(caller, "sts:AssumeRole", Given.TARGET, RequestContext.of(context));
    return StatementMatcher.match(policy, request).get(0).truth();
  }
}
