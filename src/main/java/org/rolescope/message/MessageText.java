package org.rolescope.message;

import java.util.Map;

/**
 * A message as one line: without what consoles, logs and formats put around it (R128). One pass,
 * linear.
 */
final class MessageText {
  private static final Map<String, Character> ENTITIES =
      Map.of(
          "quot;", '"', "amp;", '&', "lt;", '<', "gt;", '>', "apos;", '\'', "#39;", '\'', "#34;",
          '"', "#10;", ' ', "#xA;", ' ');

  private final String raw;
  private final StringBuilder line = new StringBuilder();
  private int at;

  private MessageText(String raw) {
    this.raw = raw;
  }

  /**
   * Joins the lines, drops the borders of Terraform's boxes and terminal colours, undoes the
   * escapes of JSON and XML, and collapses blanks.
   */
  static String plain(String raw) {
    MessageText text = new MessageText(raw);
    while (text.at < raw.length()) {
      text.step();
    }
    return text.line.toString().strip();
  }

  private void step() {
    char c = raw.charAt(at++);
    if (c == '\\') {
      escape();
    } else if (c == '&') {
      entity();
    } else if (c == '\u001b') {
      colour();
    } else {
      add(c);
    }
  }

  private void add(char c) {
    boolean blank =
        Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || (c >= '\u2500' && c <= '\u257f')
            || c == '\u200b'
            || c == '\ufeff';
    if (!blank) {
      line.append(c);
    } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /** A backslash of JSON, or of JSON within JSON. */
  private void escape() {
    if (at >= raw.length()) {
      return;
    }
    char next = raw.charAt(at);
    switch (next) {
      case 'n', 'r', 't' -> {
        at++;
        add(' ');
      }
      case '"', '\'', '/' -> {
        at++;
        add(next);
      }
      case 'u' -> unicode();
      case '\\' -> {}
      default -> add('\\');
    }
  }

  private void unicode() {
    int code = 0;
    for (int i = 1; i <= 4; i++) {
      int digit = at + i < raw.length() ? Character.digit(raw.charAt(at + i), 16) : -1;
      if (digit < 0) {
        add('\\');
        return;
      }
      code = code * 16 + digit;
    }
    at += 5;
    add((char) code);
  }

  private void entity() {
    for (Map.Entry<String, Character> entity : ENTITIES.entrySet()) {
      if (raw.startsWith(entity.getKey(), at)) {
        at += entity.getKey().length();
        add(entity.getValue());
        return;
      }
    }
    add('&');
  }

  private void colour() {
    int end = at;
    if (end < raw.length() && raw.charAt(end) == '[') {
      end++;
      while (end < raw.length() && (Character.isDigit(raw.charAt(end)) || raw.charAt(end) == ';')) {
        end++;
      }
      at = Math.min(raw.length(), end + 1);
    }
  }
}
