package org.rolescope.drawing;

import java.util.Locale;

/** Numbers as they stand in the words of a picture. */
final class Counted {
  private Counted() {}

  /** {@code 1,746}. */
  static String of(int count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** {@code 1,746 roles}, {@code 1 role}. */
  static String of(int count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
