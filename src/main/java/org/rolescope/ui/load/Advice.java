package org.rolescope.ui.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.base.Diagnostic;
import org.rolescope.ui.Words;

/** What follows from a problem, for who has the window before them. */
final class Advice {
  /** As {@link org.rolescope.fetch.Lack} names options, which stand in folders that were read. */
  private static final Pattern OPTION =
      Pattern.compile("\\(--(resume|role-name|region|profile)\\)");

  private Advice() {}

  /** Where options of the command line are named, what the window has in their place, if it has. */
  static String of(Diagnostic problem) {
    return OPTION
        .matcher(problem.effect())
        .replaceAll(
            option ->
                Matcher.quoteReplacement(
                    "(" + Words.of("problems.option." + option.group(1)) + ")"))
        .replaceAll(" \\([^()]*--[^()]*\\)", "");
  }
}
