package org.rolescope.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/** Loads Inter and JetBrains Mono from the class path, so that the window needs no system fonts. */
final class Fonts {
  private static final List<String> FACES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  // With the class, once: themes come and go.
  private static final List<Font> LOADED =
      FACES.stream().flatMap(face -> load(face).stream()).toList();

  private Fonts() {}

  /** How many faces there are for the window; those that the class path lacks are left out. */
  static int load() {
    return LOADED.size();
  }

  private static Optional<Font> load(String face) {
    try (InputStream in = Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + face)) {
      return Optional.ofNullable(in).map(file -> Font.loadFont(file, 13));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
