package org.rolescope.message;

import java.util.Optional;

/** Walks over a text from left to right; looks for words in ASCII of any case. */
final class Scanner {
  private static final int NEAR = 100;
  private static final String AROUND = "\"'`<>()[]{},;";

  private final String text;
  private final String lower;
  private int at;

  Scanner(String text) {
    this.text = text;
    this.lower = lower(text);
  }

  /** Lower case of ASCII letters only, so that places stay the same. */
  private static String lower(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] += 'a' - 'A';
      }
    }
    return new String(chars);
  }

  String lower() {
    return lower;
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  /** The text between two places. */
  String between(int from, int to) {
    return text.substring(from, to).strip();
  }

  /** Goes behind the next {@code words}, given in lower case; false if they do not come. */
  boolean find(String words) {
    int found = lower.indexOf(words, at);
    if (found >= 0) {
      at = found + words.length();
    }
    return found >= 0;
  }

  /**
   * Goes behind the last {@code words} before a place, else behind the first after it; false if
   * they stand nowhere.
   */
  boolean findLast(String words, int before) {
    int found = lower.lastIndexOf(words, before);
    at = found < 0 ? before : found;
    return find(words);
  }

  /** Goes behind {@code words} if they come next, blanks skipped. */
  boolean take(String words) {
    skipBlanks();
    boolean here = lower.startsWith(words, at);
    if (here) {
      at += words.length();
    }
    return here;
  }

  /** Goes behind {@code words} if they come within the next hundred characters. */
  void takeUntil(String words) {
    int found = lower.indexOf(words, at);
    if (found >= 0 && found - at <= NEAR) {
      at = found + words.length();
    }
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** The next word, without quotes and brackets around it; empty if there is none. */
  String word() {
    skipBlanks();
    while (at < text.length() && AROUND.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    String word = bare(text.substring(start, at));
    while (at < text.length() && AROUND.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return word;
  }

  private static boolean ends(char c) {
    return c == ' ' || c == '"' || c == '\'' || c == '`' || c == '<' || c == ')' || c == '}';
  }

  /** A full stop, comma or colon at the end belongs to the sentence. */
  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && ".,;:\\]".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }

  /** The word that ends before {@code place}; empty if there is none. */
  String wordBefore(int place) {
    int end = place;
    while (end > 0 && (text.charAt(end - 1) == ' ' || AROUND.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    int start = end;
    while (start > 0
        && !ends(text.charAt(start - 1))
        && AROUND.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The first word anywhere that begins with {@code arn:} and contains {@code part}. */
  Optional<String> arn(String part) {
    for (int found = lower.indexOf("arn:"); found >= 0; found = lower.indexOf("arn:", at)) {
      at = found;
      String word = word();
      if (word.contains(part)) {
        return Optional.of(word);
      }
      at = Math.max(at, found + 4);
    }
    return Optional.empty();
  }

  /** The value of a field as in JSON: <code>"name" : "value"</code>. */
  Optional<String> field(String name) {
    at = 0;
    if (!find("\"" + lower(name) + "\"") || !take(":")) {
      return Optional.empty();
    }
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != '"') {
      return Optional.empty();
    }
    int end = text.indexOf('"', at + 1);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(at + 1, end));
  }
}
