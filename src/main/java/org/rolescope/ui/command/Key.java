package org.rolescope.ui.command;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * What is pressed for a command.
 *
 * @param pressed keys by where they stand; empty for a sign
 * @param typed a sign by what it is, since where it stands on a keyboard depends on the language;
 *     empty for keys
 */
public record Key(Optional<KeyCombination> pressed, String typed) {
  /** Keys as {@link KeyCombination#valueOf} reads them: {@code Shortcut+O}, {@code Home}. */
  public static Key of(String combination) {
    return new Key(Optional.of(KeyCombination.valueOf(combination)), "");
  }

  /** A sign: {@code +}. */
  public static Key sign(String sign) {
    return new Key(Optional.empty(), sign);
  }

  /** Whether an event of either kind, pressed or typed, is this key. */
  public boolean matches(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      return pressed.filter(keys -> keys.match(event)).isPresent();
    }
    return event.getEventType() == KeyEvent.KEY_TYPED
        && !typed.isEmpty()
        && typed.equals(event.getCharacter())
        && !event.isShortcutDown()
        && !event.isAltDown();
  }

  /** As this system writes it: {@code Ctrl+O}. */
  public String words() {
    return pressed.map(KeyCombination::getDisplayText).orElse(typed);
  }
}
