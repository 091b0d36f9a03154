package org.rolescope.base;

import java.util.Locale;

/** Numbers as they stand in a sentence. */
public final class Counted {
  private Counted() {}

  /** {@code 1,746}. */
  public static String of(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** {@code 1,746 roles}, {@code 1 role}. */
  public static String of(long count, String noun) {
    return of(count) + " " + noun + (count == 1 ? "" : "s");
  }
}
