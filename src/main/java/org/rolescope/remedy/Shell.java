package org.rolescope.remedy;

import java.util.regex.Pattern;

/** Words of a POSIX shell's command line. */
final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@,+-]+");

  private Shell() {}

  /** The text as one word, in single quotes unless it is plain. */
  static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A command line: words that are options or names of commands stay, the others are quoted. */
  static String command(String command, String... words) {
    StringBuilder line = new StringBuilder(command);
    for (String word : words) {
      line.append(' ').append(word(word));
    }
    return line.toString();
  }

  /** The text as part of a comment: on one line. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
  }
}
