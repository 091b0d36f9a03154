package org.rolescope.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  private static final long SEED = 20260117L;
  private static final String ALPHABET = "ab*?:";

  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "*, anything, true",
    "a*c, ac, true",
    "a*c, abbc, true",
    "a*c, abcd, false",
    "?, '', false",
    "?, x, true",
    "?, 😀, true",
    "a?c, abc, true",
    "repo:org/*, repo:org/app:ref:refs/heads/main, true",
    "repo:org/*, repo:organisation/app, false",
    "Abc, abc, false"
  })
  void matches_text_asTheWholeOfIt(String pattern, String text, boolean expected) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(expected);
  }

  @Test
  void literal_wildcardCharacters_standForThemselves() {
    assertThat(Glob.literal("a*").matches("a*")).isTrue();
    assertThat(Glob.literal("a*").matches("ab")).isFalse();
    assertThat(Glob.of("x").plus(Glob.literal("?")).plus(Glob.of("?")).matches("x?y")).isTrue();
    assertThat(Glob.of("x").plus(Glob.literal("?")).matches("xy")).isFalse();
  }

  @Test
  void splitAtColons_moreThanLimit_leavesColonsInTheLast() {
    assertThat(Glob.of("a:b:c:d").splitAtColons(3))
        .extracting(Glob::toString)
        .containsExactly("a", "b", "c:d");
  }

  @Test
  @DisplayName("20,000 random patterns agree with regular expressions (seed 20260117)")
  void matches_randomPatterns_agreesWithRegularExpression() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, ALPHABET, 8);
      String text = text(random, "ab:", 10);
      assertThat(Glob.of(pattern).matches(text))
          .as("`%s` on `%s`", pattern, text)
          .isEqualTo(regex(pattern).matcher(text).matches());
    }
  }

  @Test
  @DisplayName("5,000 random beginnings: the decision holds for every ending (seed 20260117)")
  void matchesAnythingAfter_randomBeginnings_isNeverContradicted() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 5_000; i++) {
      Glob pattern = Glob.of(text(random, ALPHABET, 6));
      String beginning = text(random, "ab:", 5);
      Truth truth = pattern.matchesAnythingAfter(beginning);
      boolean some = false;
      boolean all = true;
      for (int j = 0; j < 40; j++) {
        boolean match = pattern.matches(beginning + text(random, "ab:", 6));
        some |= match;
        all &= match;
      }
      assertThat(truth != Truth.FALSE || !some).as("%s after %s", pattern, beginning).isTrue();
      assertThat(truth != Truth.TRUE || all).as("%s after %s", pattern, beginning).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AROA1:*, AROA1:, TRUE",
    "AROA1:**, AROA1:, TRUE",
    "AROA2:*, AROA1:, FALSE",
    "AROA1:s1, AROA1:, UNKNOWN",
    "AROA1:, AROA1:, UNKNOWN",
    "AROA1, AROA1:, FALSE",
    "*:s1, AROA1:, UNKNOWN",
    "*, AROA1:, TRUE",
    "AROA?:*, AROA1:, TRUE"
  })
  void matchesAnythingAfter_idOfRole_decidesWhereItCan(String pattern, String id, Truth expected) {
    assertThat(Glob.of(pattern).matchesAnythingAfter(id)).isEqualTo(expected);
  }

  @Test
  void matches_manyStars_doesNotExplode() {
    String pattern = "a*".repeat(200) + "b";
    String text = "a".repeat(20_000);
    boolean match =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Glob.of(pattern).matches(text));
    assertThat(match).isFalse();
  }

  private static Pattern regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String text(SplittableRandom random, String alphabet, int longest) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  @Test
  void globs_ofTheSameText_areEqual() {
    assertThat(Glob.of("a*?")).isEqualTo(Glob.of("a*?")).hasSameHashCodeAs(Glob.of("a*?"));
    assertThat(Glob.of("a*?")).isNotEqualTo(Glob.of("a?*")).isNotEqualTo("a*?");
    assertThat(Glob.of("a").hashCode()).isNotEqualTo(Glob.of("b").hashCode());
  }
}
