package org.rolescope.question;

import java.util.OptionalInt;

/**
 * How long the session of a hop can last.
 *
 * @param seconds 900 to 43200; empty where the role does not limit it or the data do not say
 * @param why for a reader
 * @param rule the rule that says so
 */
public record SessionLimit(OptionalInt seconds, String why, String rule) {
  /** {@code at most 1 h: role chaining}. */
  public String words() {
    return seconds.isEmpty() ? why : "at most " + length(seconds.getAsInt()) + ": " + why;
  }

  private static String length(int seconds) {
    return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds / 60 + " min";
  }
}
