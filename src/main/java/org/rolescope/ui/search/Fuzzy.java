package org.rolescope.ui.search;

import java.util.Locale;

/**
 * How well a name answers a query. Every word of the query has to be in the name: at its start, at
 * the start of a part of it, anywhere in it, in its id, or as letters in order with others between.
 * Several words that stand in it just as they are typed are meant more than words found one by one.
 */
final class Fuzzy {
  /** No match. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int START = 0;
  private static final int PHRASE = 25;
  private static final int PART = 100;
  private static final int INSIDE = 200;
  static final int ID = 300;
  private static final int SCATTERED = 400;
  private static final int MOST_SPREAD = 90;

  private final String whole;
  private final String[] words;
  private final long letters;
  private long steps;

  /**
   * @param query as typed; a blank one matches nothing
   */
  Fuzzy(String query) {
    String typed = query.strip().toLowerCase(Locale.ROOT);
    words = typed.isEmpty() ? new String[0] : typed.split("\\s+");
    whole = String.join(" ", words);
    letters = letters(whole);
  }

  /**
   * 0 is best; {@link #NONE} if it does not match. O(length of name and id) for each word.
   *
   * @param name in lower case
   * @param id in lower case
   * @param there {@link #letters} of both
   */
  int cost(String name, String id, long there) {
    steps++;
    if (words.length == 0 || (letters & there) != letters) {
      return NONE;
    }
    if (name.equals(whole) || id.equals(whole)) {
      return START;
    }
    int longer = Math.min(50, name.length() - Math.min(name.length(), whole.length()));
    if (words.length > 1) {
      steps += name.length();
      int at = name.indexOf(whole);
      if (at >= 0 && (at == 0 || beginsPart(whole, name, at))) {
        return 1 + (at == 0 ? START : PHRASE) + longer;
      }
    }
    int cost = 0;
    for (String word : words) {
      int one = word(word, name, id);
      if (one == NONE) {
        return NONE;
      }
      cost += one;
    }
    return 1 + cost + longer;
  }

  private int word(String word, String name, String id) {
    steps += name.length();
    if (name.startsWith(word)) {
      return START;
    }
    int at = name.indexOf(word);
    if (at > 0) {
      return beginsPart(word, name, at) ? PART : INSIDE;
    }
    steps += id.length();
    if (id.contains(word)) {
      return ID;
    }
    steps += name.length();
    int spread = spread(word, name);
    return spread < 0 ? NONE : SCATTERED + Math.min(MOST_SPREAD, spread);
  }

  private static boolean beginsPart(String word, String name, int first) {
    for (int at = first; at > 0; at = name.indexOf(word, at + 1)) {
      if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** How many other letters stand between those of the word; negative if one is not there. */
  private static int spread(String word, String name) {
    int first = -1;
    int at = -1;
    for (int i = 0; i < word.length(); i++) {
      at = name.indexOf(word.charAt(i), at + 1);
      if (at < 0) {
        return -1;
      }
      first = i == 0 ? at : first;
    }
    return at - first + 1 - word.length();
  }

  /** Which letters and digits occur in a lower-case text, a bit each; all others share one. */
  static long letters(String text) {
    long found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        found |= 1L << (c - 'a');
      } else if (c >= '0' && c <= '9') {
        found |= 1L << (26 + c - '0');
      } else if (!Character.isWhitespace(c)) {
        found |= 1L << 40;
      }
    }
    return found;
  }

  /** Characters looked at so far: the work done, by which tests hold it within bounds. */
  long steps() {
    return steps;
  }
}
