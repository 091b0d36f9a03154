package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words, so that it fits the terminal. A word that is too long stands out. */
final class Folded {
  /** Columns that everything fits into. */
  static final int WIDTH = 100;

  private Folded() {}

  /** At least one line, none of them longer than {@code width} unless a single word is. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The lines behind {@code first}, all but the first one behind {@code rest}. */
  static List<String> hanging(String first, String text, String rest) {
    List<String> folded = new ArrayList<>();
    for (String line : lines(text, WIDTH - Math.max(first.length(), rest.length()))) {
      folded.add((folded.isEmpty() ? first : rest) + line);
    }
    return folded;
  }
}
