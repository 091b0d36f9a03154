package org.rolescope.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Text sizes of menus and tooltips, which are windows of their own and not scaled with ours. */
final class PopupStylesheet {
  private static final double MENU = 13;
  private static final double TOOLTIP = 12;
  private static final double ICON = 16;

  private PopupStylesheet() {}

  /** The stylesheet as a {@code data:} address. */
  static String of(double textSize) {
    byte[] css = css(textSize).getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(css);
  }

  static String css(double textSize) {
    return String.format(
        Locale.ROOT,
        ".context-menu { -fx-font-size: %1$.1fpx; }%n"
            + ".context-menu .menu-item .label { -fx-font-size: %1$.1fpx; }%n"
            + ".context-menu .ikonli-font-icon { -fx-icon-size: %3$.0fpx; }%n"
            + ".tooltip { -fx-font-size: %2$.1fpx; }%n",
        MENU * textSize,
        TOOLTIP * textSize,
        ICON * textSize);
  }
}
