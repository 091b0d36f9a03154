package org.rolescope.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;

/** The palette's colours as looked-up colours {@code -rs-<token>}, in a stylesheet of their own. */
final class PaletteStylesheet {
  private PaletteStylesheet() {}

  /** The stylesheet as a {@code data:} address. */
  static String of(Theme theme) {
    byte[] css = css(theme).getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(css);
  }

  static String css(Theme theme) {
    Palette palette = Palette.of(theme);
    StringBuilder css = new StringBuilder(".root {\n");
    for (Ink ink : Ink.values()) {
      css.append("  -rs-").append(ink.token()).append(": ").append(palette.hex(ink)).append(";\n");
    }
    return css.append("}\n").toString();
  }
}
