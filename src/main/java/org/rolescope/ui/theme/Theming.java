package org.rolescope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.rolescope.drawing.Theme;

/** Puts a theme on a scene: AtlantaFX's Primer, our stylesheet, and the palette's colours. */
public final class Theming {
  private Theming() {}

  /** Replaces whatever theme the scene has. To be called on the JavaFX thread. */
  public static void apply(Scene scene, Theme theme) {
    Fonts.load();
    Application.setUserAgentStylesheet(
        switch (theme) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
    URL css = Objects.requireNonNull(Theming.class.getResource("/org/rolescope/ui/rolescope.css"));
    scene.getStylesheets().setAll(PaletteStylesheet.of(theme), css.toExternalForm());
  }
}
