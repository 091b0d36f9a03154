package org.rolescope.ui.frame;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Rings what has the keys wherever a key led there: JavaFX does it for Tab alone, not for F6, a
 * command or a sheet that closes.
 */
final class KeysShown {
  private static final PseudoClass RINGED = PseudoClass.getPseudoClass("focus-visible");

  private boolean byKey;

  /** From now on; to be called on the JavaFX thread. */
  void on(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> byKey = true);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byKey = false);
    scene.focusOwnerProperty().addListener((property, before, now) -> move(before, now));
  }

  private void move(@Nullable Node before, @Nullable Node now) {
    if (before != null) {
      before.pseudoClassStateChanged(RINGED, false);
    }
    if (now != null) {
      now.pseudoClassStateChanged(RINGED, byKey || now.isFocusVisible());
    }
  }
}
