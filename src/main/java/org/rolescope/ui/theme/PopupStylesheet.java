package org.rolescope.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.rolescope.drawing.Theme;

/**
 * Text sizes and theme of menus and tooltips, which are windows of their own: not scaled with ours,
 * and with a root of their own.
 */
public final class PopupStylesheet {
  private static final double MENU = 13;
  private static final double TOOLTIP = 12;
  private static final double ICON = 16;

  private PopupStylesheet() {}

  /**
   * Puts it on each menu and tooltip that opens over a window from now on, until that is closed. On
   * the window itself it would style all of it anew.
   *
   * @param theme those that are open follow it
   * @param textSize 1 is 100 %
   */
  public static void follow(
      Window owner, ObservableValue<Theme> theme, ObservableValue<Double> textSize) {
    boolean through = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    ListChangeListener<Window> opened =
        change -> {
          while (change.next()) {
            change.getAddedSubList().stream()
                .filter(window -> isOver(owner, window))
                .forEach(
                    window -> {
                      Theming.copy(owner.getScene(), window.getScene(), through);
                      put(window.getScene(), textSize.getValue());
                    });
          }
        };
    Window.getWindows().addListener(opened);
    theme.subscribe(
        now ->
            Window.getWindows().stream()
                .filter(window -> isOver(owner, window))
                .forEach(window -> Theming.copy(owner.getScene(), window.getScene(), through)));
    owner
        .showingProperty()
        .addListener(
            (property, before, showing) -> {
              if (!showing) {
                Window.getWindows().removeListener(opened);
              }
            });
  }

  private static boolean isOver(Window owner, Window window) {
    return window instanceof PopupWindow popup
        && (popup.getOwnerWindow() == owner || isOver(owner, popup.getOwnerWindow()));
  }

  private static void put(Scene popup, double textSize) {
    if (textSize != 1) {
      popup.getStylesheets().add(of(textSize));
    }
  }

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
            + ".context-menu .ikon { -fx-icon-size: %3$.0fpx; }%n"
            + ".combo-box-popup > .list-view > .virtual-flow > .clipped-container > .sheet"
            + " > .list-cell { -fx-font-size: %1$.1fpx; }%n"
            + ".tooltip { -fx-font-size: %2$.1fpx; }%n",
        MENU * textSize,
        TOOLTIP * textSize,
        ICON * textSize);
  }
}
