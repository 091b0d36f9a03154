package org.rolescope.load.intake;

import java.util.Locale;

/**
 * Names of fields in their three spellings: {@code RoleName} (the command line), {@code roleName}
 * (SDK dumps) and {@code role_name} (Terraform and databases) are the same.
 */
final class Names {
  private Names() {}

  /** The common form of all spellings. */
  static String fold(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return one.equals(other) || foldEquals(one, other);
  }

  /** Compares without making new strings: this runs for every field of every entity. */
  private static boolean foldEquals(String one, String other) {
    int i = 0;
    int j = 0;
    while (true) {
      i = skipUnderscores(one, i);
      j = skipUnderscores(other, j);
      if (i == one.length() || j == other.length()) {
        return i == one.length() && j == other.length();
      }
      if (lower(one.charAt(i++)) != lower(other.charAt(j++))) {
        return false;
      }
    }
  }

  private static int skipUnderscores(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == '_') {
      i++;
    }
    return i;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
