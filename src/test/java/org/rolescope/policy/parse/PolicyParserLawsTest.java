package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;

class PolicyParserLawsTest {
  private static final long SEED = 4711L;
  private static final SourceLocation AT = new SourceLocation("p.json", "/P", 100);
  private static final String NOISE = "{}[]\",:\\*$\n 0eAu\u20ac\ud83d'";

  @Test
  @DisplayName("500 random policies: reading what was written gives the same value (seed 4711)")
  void parse_compactTextOfAPolicy_isThatPolicy() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      Policy policy = PolicyParser.parse(PolicyTexts.random(random), AT).value().orElseThrow();
      assertThat(PolicyParser.parse(policy.json(), AT).value()).contains(policy);
    }
  }

  @Test
  @DisplayName("500 random policies: the layout is the same policy (seed 4711)")
  void parse_layoutOfAPolicy_isThatPolicy() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      Policy policy = PolicyParser.parse(PolicyTexts.random(random), AT).value().orElseThrow();
      String layout = String.join("\n", PolicyText.of(policy).lines());
      assertThat(PolicyParser.parse(layout, AT).value()).contains(policy);
    }
  }

  @Test
  @DisplayName(
      "500 random policies: every pointer of the policy is found in its layout (seed 4711)")
  void layout_everyPointer_hasItsLines() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 500; i++) {
      Policy policy = PolicyParser.parse(PolicyTexts.random(random), AT).value().orElseThrow();
      PolicyText text = PolicyText.of(policy);
      for (Statement statement : policy.statements()) {
        assertThat(text.span(statement.pointer())).isPresent();
        assertThat(statement.principal().entries())
            .extracting(PrincipalPattern::pointer)
            .allMatch(pointer -> text.span(pointer).isPresent());
        assertThat(statement.conditions())
            .extracting(Condition::pointer)
            .allMatch(pointer -> text.span(pointer).isPresent());
      }
    }
  }

  @Test
  @DisplayName("2,000 mutations: never an exception, always a place (seed 4711)")
  void parse_mutatedText_isReportedWithAPlace() {
    SplittableRandom random = new SplittableRandom(SEED);
    int broken = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = mutate(PolicyTexts.random(random), random);
      Parsed<Policy> parsed = PolicyParser.parse(text, AT);
      long lines = text.chars().filter(c -> c == '\n').count();
      broken += parsed.value().isEmpty() ? 1 : 0;
      assertThat(parsed.value().isPresent() || !parsed.diagnostics().isEmpty()).isTrue();
      for (Diagnostic problem : parsed.diagnostics()) {
        assertThat(problem.at().file()).isEqualTo("p.json");
        assertThat(problem.at().pointer()).startsWith("/P");
        assertThat(problem.at().line()).isBetween(100, 100 + (int) lines);
        assertThat(problem.message()).isNotBlank();
      }
      parsed.value().ifPresent(PolicyText::of);
    }
    assertThat(broken).as("mutations that break the JSON").isBetween(200, 1_900);
  }

  private static String mutate(String text, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes && mutated.length() > 1; i++) {
      int at = random.nextInt(mutated.length());
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      switch (random.nextInt(4)) {
        case 0 -> mutated.deleteCharAt(at);
        case 1 -> mutated.insert(at, noise);
        case 2 -> mutated.setCharAt(at, noise);
        default -> swapWords(mutated, at);
      }
    }
    return mutated.toString();
  }

  /** Makes valid JSON that is no valid policy: a value or a name becomes another one. */
  private static void swapWords(StringBuilder text, int at) {
    int open = text.indexOf("\"", at);
    int close = open < 0 ? -1 : text.indexOf("\"", open + 1);
    if (close > 0) {
      text.replace(open, close + 1, close % 2 == 0 ? "\"Effect\"" : "null");
    }
  }
}
