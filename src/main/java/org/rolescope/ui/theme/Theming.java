package org.rolescope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.rolescope.drawing.Theme;

/** Puts a theme on a scene: AtlantaFX's Primer, our stylesheet, and the palette's colours. */
public final class Theming {
  private Theming() {}

  /** The same at 100 %. */
  public static void apply(Scene scene, Theme theme) {
    apply(scene, theme, 1);
  }

  /**
   * Replaces whatever theme the scene has. To be called on the JavaFX thread.
   *
   * @param textSize of what opens over the window: menus and tooltips; 1 is 100 %
   */
  public static void apply(Scene scene, Theme theme, double textSize) {
    Fonts.load();
    String base = (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      // Every window is styled anew by this, even if nothing changed.
      Application.setUserAgentStylesheet(base);
    }
    List<String> sheets = new ArrayList<>();
    sheets.add(PaletteStylesheet.of(theme));
    sheets.add(sheet("rolescope.css"));
    if (theme.highContrast()) {
      sheets.add(sheet("high-contrast.css"));
    }
    if (textSize != 1) {
      sheets.add(PopupStylesheet.of(textSize));
    }
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  private static String sheet(String name) {
    URL css = Objects.requireNonNull(Theming.class.getResource("/org/rolescope/ui/" + name));
    return css.toExternalForm();
  }
}
