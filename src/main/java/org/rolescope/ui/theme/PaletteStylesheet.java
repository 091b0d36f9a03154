package org.rolescope.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;

/**
 * The colours of all palettes as looked-up colours {@code -rs-<token>}, in a stylesheet of their
 * own. What is marked at a scene's root tells which of them count.
 */
final class PaletteStylesheet {
  private PaletteStylesheet() {}

  /** The stylesheet as a {@code data:} address. */
  static String address() {
    String css =
        Arrays.stream(Theme.values()).map(PaletteStylesheet::css).collect(Collectors.joining());
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  static String css(Theme theme) {
    Palette palette = Palette.of(theme);
    StringBuilder css = new StringBuilder(root(theme)).append(" {\n");
    for (Ink ink : Ink.values()) {
      css.append("  -rs-").append(ink.token()).append(": ").append(palette.hex(ink)).append(";\n");
    }
    return css.append("}\n").toString();
  }

  private static String root(Theme theme) {
    return ".root"
        + (theme.dark() ? ":" + Theming.DARK.getPseudoClassName() : "")
        + (theme.highContrast() ? ":" + Theming.HIGH_CONTRAST.getPseudoClassName() : "");
  }
}
