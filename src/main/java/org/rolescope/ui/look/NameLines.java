package org.rolescope.ui.look;

import java.util.Optional;
import java.util.function.Predicate;
import org.rolescope.policy.Arn;

/**
 * Breaks a name into two lines at most, after a space or a hyphen or where long names are broken,
 * and nowhere else; an account's number gets hyphens.
 */
public final class NameLines {
  private NameLines() {}

  /**
   * The name with a line end in it, or without if it fits on one line.
   *
   * @param fits whether a text fits on a line
   * @return empty if it does not fit on two
   */
  public static Optional<String> of(String name, Predicate<String> fits) {
    if (fits.test(name)) {
      return Optional.of(name);
    }
    String words = grouped(name);
    // The first line as full as it may be.
    for (int i = words.length() - 1; i > 0; i--) {
      char before = words.charAt(i - 1);
      if (before == ' ' || before == '-' || Rows.breaksAt(words, i)) {
        String first = words.substring(0, i).stripTrailing();
        String second = words.substring(i);
        if (fits.test(first) && fits.test(second)) {
          return Optional.of(first + "\n" + second);
        }
      }
    }
    return Optional.empty();
  }

  /** An account's number as AWS groups it: {@code 1234-5678-9012}. */
  private static String grouped(String name) {
    return Arn.isAccount(name)
        ? name.substring(0, 4) + '-' + name.substring(4, 8) + '-' + name.substring(8)
        : name;
  }
}
