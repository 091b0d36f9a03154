package org.rolescope.redact;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.Glob;

/**
 * Parts of words that patterns end or begin at: of {@code dep*} it is {@code dep}. Words are taken
 * apart there, and each part gets a pseudonym of its own, so that {@code dep*} still matches what
 * it matched. A single letter between two wildcards takes no word apart: little would be left.
 */
final class Fragments {
  /** A wildcard, or a variable that may stand for anything. */
  private static final String OPEN = "(?:[*?]|\\$\\{[^}]*})";

  private static final Pattern PIECE =
      Pattern.compile("(" + OPEN + ")?([\\p{L}\\p{M}\\p{N}]+)(" + OPEN + ")?");

  private final Set<String> beginnings = new TreeSet<>();
  private final Set<String> ends = new TreeSet<>();
  private final Set<String> middles = new TreeSet<>();

  /** Takes note of a pattern. */
  void add(String pattern) {
    if (!Glob.hasWildcard(pattern) && pattern.indexOf('$') < 0) {
      return;
    }
    Matcher pieces = PIECE.matcher(pattern);
    int from = 0;
    while (pieces.find(from)) {
      String piece = low(pieces.group(2));
      boolean before = pieces.group(1) != null;
      boolean after = pieces.group(3) != null;
      if (before && after && piece.length() > 1) {
        middles.add(piece);
      } else if (after && !before) {
        beginnings.add(piece);
      } else if (before && !after) {
        ends.add(piece);
      }
      // The same wildcard may stand before the next piece.
      from = pieces.end(2);
      if (from >= pattern.length()) {
        return;
      }
    }
  }

  /** The places within a word, between 0 and its length, where it is taken apart. */
  Set<Integer> places(String word) {
    String low = low(word);
    Set<Integer> places = new TreeSet<>();
    for (int i = 1; i < low.length(); i++) {
      if (beginnings.contains(low.substring(0, i)) || ends.contains(low.substring(i))) {
        places.add(i);
      }
    }
    for (String middle : middles) {
      for (int i = low.indexOf(middle); i >= 0; i = low.indexOf(middle, i + 1)) {
        places.add(i);
        places.add(i + middle.length());
      }
    }
    places.remove(0);
    places.remove(low.length());
    return places;
  }

  /** As long as the text itself, so that places in it are places in the text. */
  private static String low(String text) {
    StringBuilder low = new StringBuilder(text);
    for (int i = 0; i < low.length(); i++) {
      low.setCharAt(i, Character.toLowerCase(low.charAt(i)));
    }
    return low.toString();
  }
}
