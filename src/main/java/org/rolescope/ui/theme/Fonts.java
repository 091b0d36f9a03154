package org.rolescope.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

  private Fonts() {}

  static void load() {
    for (String face : FACES) {
      try (InputStream in = Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + face)) {
        if (in != null) {
          Font.loadFont(in, 13);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
