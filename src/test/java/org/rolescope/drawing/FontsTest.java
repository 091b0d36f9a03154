package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
  @Test
  void width_ofAName_isThatOfTheBundledFontOnEveryMachine() {
    assertThat(Fonts.width(TextStyle.NODE, "deploy-prod")).isCloseTo(76.2, within(1.5));
  }

  @ParameterizedTest
  @EnumSource
  void font_ofEachStyle_isOneOfTheBundledOnes(TextStyle style) {
    assertThat(Fonts.of(style, "x").getFamily()).startsWith(style.face().family());
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 40, 80, 120, 400})
  void longName_cutInTheMiddle_fitsAndKeepsBothEnds(double width) {
    String name = "a-role-with-a-very-long-name-that-differs-at-the-end-7";
    String cut = Fonts.cutMiddle(TextStyle.NODE, name, width);
    assertThat(Fonts.width(TextStyle.NODE, cut)).isLessThanOrEqualTo(Math.max(width, 13));
    if (width >= 40) {
      assertThat(cut).startsWith("a").endsWith("7");
    }
  }

  @Test
  void charactersThatTheFontLacks_areMeasuredInAnother() {
    assertThat(Fonts.of(TextStyle.NODE, "開発").getFamily()).doesNotStartWith("Inter");
    assertThat(Fonts.width(TextStyle.NODE, "開発")).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void icon_ofTheFont_isDrawnWithinItsSquare(Glyph glyph) {
    Rect box = Glyphs.unit(glyph).bounds();
    assertThat(box.width()).isBetween(0.2, 1.05);
    assertThat(box.centerX()).isCloseTo(0, within(0.15));
    assertThat(box.centerY()).isCloseTo(0, within(0.15));
  }
}
