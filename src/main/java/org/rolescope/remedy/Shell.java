package org.rolescope.remedy;

import java.util.regex.Pattern;

/** Words of a POSIX shell's command line. */
public final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@,+-]+");

  private Shell() {}

  /** The text as one word, in single quotes unless it is plain. */
  public static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** An option and its value: with an equals sign where the value looks like an option itself. */
  static String option(String name, String value) {
    return name + (value.startsWith("-") ? "=" : " ") + word(value);
  }

  /** A command line: words that are options or names of commands stay, the others are quoted. */
  static String command(String command, String... words) {
    StringBuilder line = new StringBuilder(command);
    for (int i = 0; i < words.length; i++) {
      boolean value = i + 1 < words.length && words[i].startsWith("--");
      line.append(' ').append(value ? option(words[i], words[++i]) : word(words[i]));
    }
    return line.toString();
  }

  /** The text as part of a comment: on one line. */
  static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ");
  }
}
