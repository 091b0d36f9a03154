package org.rolescope.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks compact JSON text into indented lines. It trusts that the text is JSON. */
final class PolicyLayout {
  /** Up to this many characters, the indentation not counted, fit on one line. */
  static final int SHORT = 60;

  private final String json;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, LineSpan> spans = new HashMap<>();
  private final StringBuilder line = new StringBuilder();
  private int at;

  PolicyLayout(String json) {
    this.json = json;
  }

  PolicyText laidOut() {
    value("", 0);
    lines.add(line.toString());
    return new PolicyText(lines, spans);
  }

  private void value(String pointer, int depth) {
    int first = lines.size() + 1;
    char open = peek();
    if (open != '{' && open != '[') {
      line.append(scalar());
    } else if (fits()) {
      inOneLine(pointer);
    } else {
      broken(pointer, depth, open == '{');
    }
    span(pointer, first);
  }

  private void broken(String pointer, int depth, boolean object) {
    line.append(json.charAt(at++));
    int index = 0;
    while (more()) {
      newLine(depth + 1);
      value(member(pointer, index++, object), depth + 1);
      comma();
    }
    if (index > 0) {
      newLine(depth);
    }
    close();
  }

  private void inOneLine(String pointer) {
    boolean object = peek() == '{';
    line.append(json.charAt(at++));
    String padding = object && peek() != '}' ? " " : "";
    line.append(padding);
    int index = 0;
    while (more()) {
      String child = member(pointer, index++, object);
      if (peek() == '{' || peek() == '[') {
        inOneLine(child);
      } else {
        line.append(scalar());
      }
      span(child, lines.size() + 1);
      if (comma()) {
        line.append(' ');
      }
    }
    line.append(padding);
    close();
  }

  /** Writes the member's name, if it has one, and gives the pointer of its value. */
  private String member(String pointer, int index, boolean object) {
    if (!object) {
      return JsonPointer.item(pointer, index);
    }
    String name = scalar();
    line.append(name).append(": ");
    at += peek() == ':' ? 1 : 0;
    return JsonPointer.member(pointer, JsonName.unquoted(name));
  }

  /**
   * Whether the object or list here may stay on one line: a list of plain values, or an object of
   * one member that is a plain value or such a list, and short.
   */
  private boolean fits() {
    boolean object = peek() == '{';
    int colons = 0;
    int commas = 0;
    int lists = object ? 0 : 1;
    int depth = 1;
    int i = at + 1;
    while (depth > 0) {
      if (i >= json.length() || i - at > SHORT || json.charAt(i) == '{') {
        return false;
      }
      char c = json.charAt(i);
      colons += c == ':' ? 1 : 0;
      commas += c == ',' ? 1 : 0;
      lists += c == '[' ? 1 : 0;
      depth += c == '[' ? 1 : c == ']' || c == '}' ? -1 : 0;
      i = c == '"' ? endOfString(i) : i + 1;
    }
    int name = line.length() - indentation();
    return colons <= 1 && lists <= 1 && name + (i - at) + commas + 3 * colons <= SHORT;
  }

  private int indentation() {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }

  /** Reads a string, number or word. */
  private String scalar() {
    int start = at;
    if (peek() == '"') {
      at = endOfString(at);
    } else {
      do {
        at++;
      } while (at < json.length() && ",:]}".indexOf(json.charAt(at)) < 0);
      at = Math.min(at, json.length());
    }
    return json.substring(start, at);
  }

  private int endOfString(int quote) {
    int i = quote + 1;
    while (i < json.length() && json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, json.length());
  }

  private boolean more() {
    return at < json.length() && peek() != '}' && peek() != ']';
  }

  private boolean comma() {
    if (peek() != ',') {
      return false;
    }
    line.append(',');
    at++;
    return true;
  }

  private void close() {
    if (at < json.length()) {
      line.append(json.charAt(at++));
    }
  }

  private char peek() {
    return at < json.length() ? json.charAt(at) : 0;
  }

  private void newLine(int depth) {
    lines.add(line.toString());
    line.setLength(0);
    line.append("  ".repeat(depth));
  }

  private void span(String pointer, int first) {
    // Of two members with one name the first counts, as it does for the parser.
    spans.putIfAbsent(pointer, new LineSpan(first, lines.size() + 1));
  }
}
