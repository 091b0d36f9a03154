package org.rolescope.ui.answer;

import java.util.function.Function;
import org.rolescope.app.Redacted;

/**
 * Puts on the clipboard what is made of the data that are open, as they are or under other names:
 * made anew, and not a text with names replaced, it has one name for everybody, and keeps its own
 * words.
 */
@FunctionalInterface
public interface Copier {
  /**
   * @param made asked beside the window: it must not change anything
   */
  void copy(Function<Redacted, String> made);

  /** Copies what names nobody. */
  default void copy(String text) {
    copy(names -> text);
  }
}
