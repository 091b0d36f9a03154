package org.rolescope.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedLinesTest {
  @Test
  void line_thatFits_staysAsItIs() {
    assertThat(WrappedLines.of(List.of("{", "  \"a\": 1", "}"), 20).shown())
        .isEqualTo("{\n  \"a\": 1\n}");
  }

  @Test
  void value_thatFitsIntoARowOfItsOwn_goesBelowItsKeySetIn() {
    assertThat(WrappedLines.of(List.of("  \"Resource\": \"arn:aws:iam::1:role/x\","), 32).shown())
        .isEqualTo("  \"Resource\": \n    \"arn:aws:iam::1:role/x\",");
  }

  @Test
  void value_thatFitsNowhere_isBrokenBehindASignAndSetIn() {
    assertThat(WrappedLines.of(List.of("  \"aaaa:bbbb:cccccc/dddddddd\""), 16).shown())
        .isEqualTo("  \"aaaa:bbbb:\n    cccccc/\n    dddddddd\"");
  }

  @Test
  void line_ofSeveralWords_isBrokenBeforeAWordThatFitsBelow() {
    assertThat(
            WrappedLines.of(List.of("\"Bool\": { \"aws:MultiFactorAuth\": \"true\" },"), 26)
                .shown())
        .isEqualTo("\"Bool\": { \n  \"aws:MultiFactorAuth\": \n  \"true\" },");
  }

  @Test
  void word_withoutASign_isBrokenWhereTheRowEnds() {
    assertThat(WrappedLines.of(List.of("x".repeat(20)), 10).shown())
        .isEqualTo("x".repeat(10) + "\n  " + "x".repeat(8) + "\n  xx");
  }

  @Test
  void rows_joinedAgain_areTheLines() {
    List<String> lines =
        List.of("{", "      \"Sid\": \"a b c d e f g h i j k l m n o p\",", "  \"x\": \"y\"", "}");

    for (int columns = 8; columns < 60; columns++) {
      WrappedLines wrapped = WrappedLines.of(lines, columns);
      int last = wrapped.rows().size() - 1;
      assertThat(wrapped.between(0, 0, last, wrapped.rows().get(last).text().length()))
          .isEqualTo(String.join("\n", lines));
    }
  }

  @Test
  void part_ofABrokenLine_isCopiedWithoutTheBlanksInFrontOfIt() {
    WrappedLines wrapped = WrappedLines.of(List.of("  \"Resource\": \"arn:aws:iam\","), 20);

    assertThat(wrapped.between(0, 2, 1, 8)).isEqualTo("\"Resource\": \"arn");
    assertThat(wrapped.between(1, 1, 1, 8)).isEqualTo("\"arn");
  }

  @Test
  void row_ofALine_isWhereTheLineBegins() {
    WrappedLines wrapped = WrappedLines.of(List.of("{", "x".repeat(25), "}"), 10);

    assertThat(wrapped.rowOf(1)).isEqualTo(1);
    assertThat(wrapped.rowOf(2)).isEqualTo(4);
  }
}
