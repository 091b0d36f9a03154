package org.rolescope.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as one line: without what consoles, logs and formats put around it (R128). One pass,
 * linear.
 */
final class MessageText {
  private static final Map<String, Character> ENTITIES =
      Map.of("quot;", '"', "amp;", '&', "lt;", '<', "gt;", '>', "apos;", '\'', "nbsp;", ' ');

  private static final Pattern NUMBER = Pattern.compile("#(?:x([0-9A-Fa-f]{1,4})|([0-9]{1,5}));");

  /** {@code <b>}, {@code </Message>}, {@code <span class="x">}; no address in brackets. */
  private static final Pattern TAG =
      Pattern.compile("/?[A-Za-z][A-Za-z0-9-]*+(?:\\s[^<>]{0,300})?+/?>");

  private static final int NARROWEST = 20;

  private final String raw;

  /** Whether a line's end is nothing at all, rather than a blank. */
  private final boolean joined;

  private final StringBuilder line = new StringBuilder();

  /** Where the last word of the line begins. */
  private int word;

  private int at;

  private MessageText(String raw, boolean joined) {
    this.raw = raw;
    this.joined = joined;
  }

  /**
   * Joins the lines, drops the borders of Terraform's boxes, terminal colours and HTML's tags,
   * undoes the escapes of JSON and XML, and collapses blanks.
   */
  static String plain(String raw) {
    return text(raw, false);
  }

  /** The same of lines that were broken anywhere, also inside of words. */
  static String joined(String raw) {
    return text(raw, true);
  }

  /**
   * Whether a terminal has broken the lines, also inside of words: all but the last are as long as
   * it is wide.
   */
  static boolean isFilled(String raw) {
    List<String> lines = raw.strip().lines().toList();
    int width = lines.isEmpty() ? 0 : lines.get(0).length();
    return lines.size() > 2
        && width >= NARROWEST
        && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.length() == width);
  }

  private static String text(String raw, boolean joined) {
    MessageText text = new MessageText(raw, joined);
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
    } else if (c == '<') {
      tag();
    } else if (c == '\n' || c == '\r') {
      lineEnd();
    } else if (c == '\u001b') {
      colour();
    } else {
      add(c);
    }
  }

  private void add(char c) {
    if (!isBlank(c)) {
      line.append(c);
    } else if (line.length() > word) {
      line.append(' ');
      word = line.length();
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c >= '\u2500' && c <= '\u257f')
        || c == '\u200b'
        || c == '\ufeff';
  }

  private void lineEnd() {
    if (joined) {
      return;
    }
    // A line that ends with the hyphen or slash of an ARN was broken there.
    boolean hyphen = line.length() > word && "-/".indexOf(line.charAt(line.length() - 1)) >= 0;
    if (hyphen && line.indexOf("arn:", word) >= 0) {
      while (at < raw.length() && isBlank(raw.charAt(at))) {
        at++;
      }
    } else {
      add(' ');
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
    Matcher number = NUMBER.matcher(raw).region(at, raw.length());
    if (number.lookingAt()) {
      boolean hex = number.group(1) != null;
      int code = Integer.parseInt(hex ? number.group(1) : number.group(2), hex ? 16 : 10);
      at = number.end();
      add((char) Math.min(code, Character.MAX_VALUE));
      return;
    }
    add('&');
  }

  private void tag() {
    Matcher tag = TAG.matcher(raw).region(at, raw.length());
    if (tag.lookingAt()) {
      at = tag.end();
      add(' ');
    } else {
      add('<');
    }
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
