package org.rolescope.cli;

import java.util.Map;

/** Text for terminals that show ASCII only. */
final class Ascii {
  private static final Map<Integer, String> STAND_INS =
      Map.ofEntries(
          Map.entry((int) '├', "|"),
          Map.entry((int) '│', "|"),
          Map.entry((int) '└', "`"),
          Map.entry((int) '─', "-"),
          Map.entry((int) '✔', "+"),
          Map.entry((int) '✘', "x"),
          Map.entry((int) '▶', ">"),
          Map.entry((int) '◀', "<"),
          Map.entry((int) '→', "->"),
          Map.entry((int) '←', "<-"),
          Map.entry((int) '≠', "!="),
          Map.entry((int) '…', "..."),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"));

  private Ascii() {}

  /** The text with a stand-in for what has one, and a question mark for the rest. */
  static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point < 128) {
                ascii.appendCodePoint(point);
              } else {
                ascii.append(STAND_INS.getOrDefault(point, "?"));
              }
            });
    return ascii.toString();
  }
}
