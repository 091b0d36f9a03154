package org.rolescope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.rolescope.drawing.Theme;

/** Puts a theme on a scene: AtlantaFX's Primer, our stylesheet, and the palette's colours. */
public final class Theming {
  private static final String WAITING = "waiting";

  private Theming() {}

  /** Replaces whatever theme the scene has. To be called on the JavaFX thread. */
  public static void apply(Scene scene, Theme theme) {
    Fonts.load();
    styleLater(scene.getRoot());
    String base = (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      // Every window is styled anew by this, even if nothing changed.
      Application.setUserAgentStylesheet(base);
    }
    List<String> sheets = new ArrayList<>();
    sheets.add(PaletteStylesheet.of(theme));
    sheets.add(sheet("rolescope.css"));
    sheets.add(sheet("focus.css"));
    if (theme.highContrast()) {
      sheets.add(sheet("high-contrast.css"));
    }
    // Of the whole scene, although it is of one pane: with each such pane that comes or goes it
    // would be read, and everything that was matched so far forgotten.
    sheets.add(sheet("source.css"));
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  /**
   * Each of the changes would style the whole scene at once, and the next pulse would do it again.
   * Where something in the scene waits to be styled, all waits for that pulse: so one leaf is made
   * to wait.
   */
  private static void styleLater(Parent root) {
    Node leaf = root;
    while (leaf instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()) {
      leaf = parent.getChildrenUnmodifiable().get(0);
    }
    if (leaf != root) {
      leaf.getStyleClass().add(WAITING);
      leaf.getStyleClass().remove(WAITING);
    }
  }

  private static String sheet(String name) {
    URL css = Objects.requireNonNull(Theming.class.getResource("/org/rolescope/ui/" + name));
    return css.toExternalForm();
  }
}
