package org.rolescope.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;

/**
 * Puts a theme on a scene: AtlantaFX's Primer, our stylesheets, and the palette's colours. The
 * sheets are the same for all themes; another theme marks the root, so that nothing is matched
 * anew.
 */
public final class Theming {
  static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");

  // The last three are of some panes, and still of the whole scene: else they would be read with
  // each such pane that comes or goes, and everything that was matched so far forgotten.
  private static final List<String> SHEETS =
      Stream.concat(
              Stream.of(PaletteStylesheet.address()),
              Stream.of("rolescope", "focus", "high-contrast", "source", "simulator", "lesson")
                  .map(Theming::sheet))
          .toList();

  private Theming() {}

  /**
   * Loads fonts and base. To be called before the first control is made, which else loads JavaFX's
   * own base, only for it to be replaced.
   */
  public static void begin() {
    Fonts.load();
    // Its colours are all ours: its dark twin has no others.
    String base = new PrimerLight().getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      // Every window is styled anew by this, even if nothing changed.
      Application.setUserAgentStylesheet(base);
    }
  }

  /** Replaces whatever theme the scene has. To be called on the JavaFX thread. */
  public static void apply(Scene scene, Theme theme) {
    begin();
    if (!SHEETS.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(SHEETS);
    }
    // Else a window is white until its first picture is there.
    scene.setFill(Color.web(Palette.of(theme).hex(Ink.BG)));
    scene.getRoot().pseudoClassStateChanged(DARK, theme.dark());
    scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, theme.highContrast());
  }

  /**
   * Puts the theme of one scene on another that has its stylesheets.
   *
   * @param through whether the desktop lets windows be seen through; else what is round would have
   *     white corners
   */
  static void copy(Scene from, Scene to, boolean through) {
    for (PseudoClass mark : List.of(DARK, HIGH_CONTRAST)) {
      boolean marked = from.getRoot().getPseudoClassStates().contains(mark);
      to.getRoot().pseudoClassStateChanged(mark, marked);
    }
    if (!through) {
      to.setFill(from.getFill());
    }
  }

  /**
   * As the build parsed it, or the text where it did not. JavaFX takes the one for the other by
   * itself, but in a folder then thinks that it has changed, and reads it with each menu again.
   */
  private static String sheet(String name) {
    URL parsed = Theming.class.getResource("/org/rolescope/ui/" + name + ".bss");
    URL text = Theming.class.getResource("/org/rolescope/ui/" + name + ".css");
    return Objects.requireNonNull(parsed == null ? text : parsed, name).toExternalForm();
  }
}
