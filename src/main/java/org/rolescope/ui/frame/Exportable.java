package org.rolescope.ui.frame;

import java.util.Optional;
import java.util.function.Function;
import org.rolescope.app.Redacted;
import org.rolescope.ui.answer.AnswerSheet;

/**
 * What the middle of the window shows, to be written to a file.
 *
 * @param kind what it is called in words: {@code map}, {@code paths}
 * @param pictured whether it is the picture
 * @param answer what it is where it is no picture, made of the data as they are handed on; empty
 *     while there is none
 */
record Exportable(String kind, boolean pictured, Optional<Function<Redacted, AnswerSheet>> answer) {
  static Exportable picture(String kind) {
    return new Exportable(kind, true, Optional.empty());
  }

  static Exportable answer(String kind, Optional<Function<Redacted, AnswerSheet>> answer) {
    return new Exportable(kind, false, answer);
  }

  /** Whether there is anything to write. */
  boolean ready() {
    return pictured || answer.isPresent();
  }
}
