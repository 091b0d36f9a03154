package org.rolescope.ui.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in some lines where the words stand that were looked for.
 *
 * @param line from 0
 * @param from first character in it, from 0
 * @param to after the last
 */
record TextMatch(int line, int from, int to) {
  /** As many as anybody steps through. */
  static final int MOST = 1000;

  /**
   * All places in order, in whatever case, none over another; at most {@link #MOST}. None for no
   * words. O(length of the lines times that of the words).
   */
  static List<TextMatch> of(List<String> lines, String words) {
    List<TextMatch> found = new ArrayList<>();
    for (int line = 0; line < lines.size() && !words.isEmpty(); line++) {
      String text = lines.get(line);
      for (int at = next(text, words, 0);
          at >= 0 && found.size() < MOST;
          at = next(text, words, at + words.length())) {
        found.add(new TextMatch(line, at, at + words.length()));
      }
    }
    return found;
  }

  private static int next(String text, String words, int from) {
    for (int at = from; at + words.length() <= text.length(); at++) {
      // Sign by sign: a text in lower case may be longer than it was.
      if (text.regionMatches(true, at, words, 0, words.length())) {
        return at;
      }
    }
    return -1;
  }
}
