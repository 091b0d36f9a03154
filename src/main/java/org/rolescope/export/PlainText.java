package org.rolescope.export;

/** What the text formats share. */
final class PlainText {
  private PlainText() {}

  /** The text with U+FFFD for what neither XML takes nor a terminal should get. */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(forbidden(c) ? 0xFFFD : c));
    return safe.toString();
  }

  private static boolean forbidden(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
    return control || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
  }

  /** The same on one line. */
  static String line(String text) {
    return harmless(text).replaceAll("\\s*[\\t\\n\\r\\u2028\\u2029]\\s*", " ");
  }
}
