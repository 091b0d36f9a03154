package org.rolescope.ui.explain;

import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys at the gates, listed or drawn large: Enter goes to the statement, Space and the arrows
 * show the gates, as does what a remote control in a hand sends.
 */
final class GateKeys {
  private GateKeys() {}

  /**
   * Takes the event if it is for the gates.
   *
   * @param more does what other keys ask for; whether it did
   */
  static void steer(
      KeyEvent event, LadderViewModel gates, Runnable toStatement, Predicate<KeyCode> more) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      toStatement.run();
      event.consume();
    } else if (shows(event.getCode(), gates) || more.test(event.getCode())) {
      event.consume();
    }
  }

  private static boolean shows(KeyCode key, LadderViewModel gates) {
    return switch (key) {
      case RIGHT, SPACE, PAGE_DOWN -> gates.forward();
      case LEFT, PAGE_UP -> gates.back();
      case HOME -> gates.cover();
      default -> false;
    };
  }
}
