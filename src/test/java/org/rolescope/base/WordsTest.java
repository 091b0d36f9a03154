package org.rolescope.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words();

  /** Equal to the text, and no constant. */
  private static String copy(String text) {
    return new StringBuilder(text).toString();
  }

  @Test
  void equalTexts_areOneObject() {
    String first = words.apply(copy("arn:aws:s3:::logs/*"));
    assertThat(words.apply(copy("arn:aws:s3:::logs/*"))).isSameAs(first);
    assertThat(words.apply("arn:aws:s3:::logs")).isEqualTo("arn:aws:s3:::logs");
  }

  @Test
  void longTexts_stayAsTheyAre_andAreNotKept() {
    String text = "x".repeat(10_000);
    assertThat(words.apply(text)).isSameAs(text);
    String other = copy(text);
    assertThat(words.apply(other)).isSameAs(other);
  }
}
