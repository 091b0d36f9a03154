package org.rolescope.export;

import org.rolescope.base.Unseen;

/** What the text formats share. */
final class PlainText {
  private PlainText() {}

  /** The text on one line, with U+FFFD for what is not seen. */
  static String line(String text) {
    return Unseen.shown(text).replaceAll("\\s*[\\t\\n\\r\\u2028\\u2029]\\s*", " ");
  }
}
