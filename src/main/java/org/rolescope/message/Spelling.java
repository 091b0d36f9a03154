package org.rolescope.message;

import java.util.Arrays;

/** Compares names that people type. */
final class Spelling {
  private static final int MOST = 2;
  private static final int SHORTEST = 5;

  private Spelling() {}

  /** Whether at most two letters are wrong, missing or too many; never for very short names. */
  static boolean near(String one, String other) {
    boolean comparable =
        Math.min(one.length(), other.length()) >= SHORTEST
            && Math.abs(one.length() - other.length()) <= MOST;
    return comparable && distance(one, other) <= MOST;
  }

  /** Levenshtein's distance, a row at a time: O(length × length). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, column -> column);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
