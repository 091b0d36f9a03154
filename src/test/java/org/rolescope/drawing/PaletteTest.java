package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours can be told apart (WCAG 2.2, contrast ratio). */
class PaletteTest {
  private record Pair(Ink ink, Ink ground) {}

  private static Stream<Arguments> texts() {
    return inAllThemes(
        List.of(
            new Pair(Ink.FG, Ink.BG),
            new Pair(Ink.FG, Ink.CANVAS),
            new Pair(Ink.FG, Ink.OU_FILL),
            new Pair(Ink.FG, Ink.GROUP_FILL),
            new Pair(Ink.FG, Ink.INSET),
            new Pair(Ink.FG, Ink.ROLE_TINT),
            new Pair(Ink.FG, Ink.EXTERNAL_TINT),
            new Pair(Ink.FG, Ink.CODE_HIGHLIGHT),
            new Pair(Ink.FG, Ink.ACCENT_BG),
            new Pair(Ink.MUTED, Ink.BG),
            new Pair(Ink.MUTED, Ink.CANVAS),
            new Pair(Ink.MUTED, Ink.OU_FILL),
            new Pair(Ink.MUTED, Ink.GROUP_FILL),
            new Pair(Ink.MUTED, Ink.ROLE_TINT),
            new Pair(Ink.FAINT, Ink.BG),
            new Pair(Ink.ACCENT, Ink.BG),
            new Pair(Ink.ON_ACCENT, Ink.ACCENT),
            new Pair(Ink.BG, Ink.FG),
            new Pair(Ink.GLYPH, Ink.USER),
            new Pair(Ink.GLYPH, Ink.SERVICE),
            new Pair(Ink.GLYPH, Ink.FEDERATED),
            new Pair(Ink.ROLE_GLYPH, Ink.ROLE),
            new Pair(Ink.ANYONE_GLYPH, Ink.ANYONE),
            new Pair(Ink.ALLOWED, Ink.ALLOWED_BG),
            new Pair(Ink.ALLOWED_IF, Ink.ALLOWED_IF_BG),
            new Pair(Ink.DENIED, Ink.DENIED_BG),
            new Pair(Ink.UNKNOWN, Ink.UNKNOWN_BG)));
  }

  private static Stream<Arguments> textsInHighContrast() {
    return texts().filter(each -> ((Theme) each.get()[0]).highContrast());
  }

  private static Stream<Arguments> shapes() {
    return inAllThemes(
        List.of(
            new Pair(Ink.ROLE, Ink.GROUP_FILL),
            new Pair(Ink.USER_STROKE, Ink.GROUP_FILL),
            new Pair(Ink.SERVICE_STROKE, Ink.GROUP_FILL),
            new Pair(Ink.FEDERATED_STROKE, Ink.CANVAS),
            new Pair(Ink.EXTERNAL_STROKE, Ink.CANVAS),
            new Pair(Ink.ANYONE, Ink.CANVAS),
            new Pair(Ink.ACCOUNT_STROKE, Ink.CANVAS),
            new Pair(Ink.OU_DASH, Ink.CANVAS),
            new Pair(Ink.ACCENT, Ink.GROUP_FILL),
            new Pair(Ink.EDGE, Ink.CANVAS),
            new Pair(Ink.ALLOWED_IF, Ink.CANVAS),
            new Pair(Ink.DENIED, Ink.CANVAS),
            new Pair(Ink.FAINT, Ink.CANVAS)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_onItsGround_hasContrastOfFourAndAHalf(Theme theme, Pair pair) {
    assertThat(contrast(theme, pair)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shape_onItsGround_hasContrastOfThree(Theme theme, Pair pair) {
    assertThat(contrast(theme, pair)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("textsInHighContrast")
  void text_inHighContrast_hasContrastOfSeven(Theme theme, Pair pair) {
    assertThat(contrast(theme, pair)).isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void file_ofATheme_namesTheInksAndNothingElse(Theme theme) throws IOException {
    Properties lines = new Properties();
    try (InputStream in = Palette.class.getResourceAsStream(theme.token() + ".properties")) {
      lines.load(in);
    }
    assertThat(lines.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Ink.values()).map(Ink::token).toList());
  }

  private static Stream<Arguments> inAllThemes(List<Pair> pairs) {
    return Arrays.stream(Theme.values())
        .flatMap(theme -> pairs.stream().map(pair -> Arguments.of(theme, pair)));
  }

  private static double contrast(Theme theme, Pair pair) {
    double one = luminance(Palette.of(theme).rgb(pair.ink()));
    double other = luminance(Palette.of(theme).rgb(pair.ground()));
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
