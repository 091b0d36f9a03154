package org.rolescope.policy.parse;

import java.util.Locale;

/** Strings as JSON writes them. */
public final class JsonText {
  private JsonText() {}

  /** The text in quotes, as JSON. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    quote(text, out);
    return out.toString();
  }

  /** Appends {@code text} in quotes; only what has to be escaped is. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = plain(text.charAt(i)) ? "" : escape(text, i);
      if (!escape.isEmpty()) {
        out.append(text, written, i).append(escape);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  /** Nearly all characters are: they stand for themselves. */
  private static boolean plain(char c) {
    return c >= ' ' && c < Character.MIN_SURROGATE && c != '"' && c != '\\';
  }

  /** How a character is written that cannot stand for itself; empty for all others. */
  private static String escape(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      // A lone surrogate is no text that could be written to a file.
      default ->
          c < 0x20 || Character.isSurrogate(c) && !paired(text, i)
              ? String.format(Locale.ROOT, "\\u%04x", (int) c)
              : "";
    };
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
