package org.rolescope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;

class PaletteStylesheetTest {
  private static final Path STYLESHEETS = Path.of("src/main/resources/org/rolescope/ui");

  static List<Path> stylesheets() throws IOException {
    try (Stream<Path> files = Files.list(STYLESHEETS)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyColourOfThePalette_isInTheStylesheet(Theme theme) {
    String css = PaletteStylesheet.css(theme);

    for (Ink ink : Ink.values()) {
      assertThat(css).contains("-rs-" + ink.token() + ": " + Palette.of(theme).hex(ink) + ";");
    }
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void stylesheet_usesOnlyColoursOfThePalette(Path stylesheet) throws IOException {
    List<String> names = Arrays.stream(Ink.values()).map(ink -> "-rs-" + ink.token()).toList();

    assertThat(found("-rs-[a-z-]+", stylesheet)).isSubsetOf(names);
  }

  @ParameterizedTest
  @MethodSource("stylesheets")
  void stylesheet_hasNoColourOfItsOwn(Path stylesheet) throws IOException {
    assertThat(found("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|derive\\(", stylesheet)).isEmpty();
  }

  /** There are many icons, and for each all that it is in would be tried for each such selector. */
  @ParameterizedTest
  @MethodSource("stylesheets")
  void icon_isFoundByWhatItStandsInDirectly(Path stylesheet) throws IOException {
    assertThat(found("[^>\\s},/]\\s+\\.ikon\\b|ikonli-font-icon", stylesheet)).isEmpty();
  }

  @Test
  void stylesheets_areThere() throws IOException {
    assertThat(stylesheets()).isNotEmpty();
  }

  private static List<String> found(String pattern, Path file) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
