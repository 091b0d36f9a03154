package org.rolescope.load;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be done about a text that nobody can read. */
final class NotJson {
  static final String ARN = "arn:aws";

  private static final Pattern JSON_BELOW =
      Pattern.compile("^[\\[{]\\s*+[\"{\\[]", Pattern.MULTILINE);

  private NotJson() {}

  /**
   * To be put behind that it is skipped.
   *
   * @param text empty if it is too long to be looked through
   */
  static String advice(Optional<String> text) {
    if (text.filter(one -> one.contains("An error occurred (")).isPresent()) {
      return "; it is an error that `aws` printed in place of an answer";
    }
    if (text.filter(one -> JSON_BELOW.matcher(one).find()).isPresent()) {
      return "; there is JSON in it: take away what stands before";
    }
    return text.isEmpty() || text.get().contains(ARN)
        ? "; what `aws` prints can be read with `--output json`"
        : "";
  }
}
