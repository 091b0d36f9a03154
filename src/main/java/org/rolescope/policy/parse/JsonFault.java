package org.rolescope.policy.parse;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What a reader of JSON says of a text that is none. */
public final class JsonFault {
  /** Words of the text that it quotes: what it found in place of a value, or a name met twice. */
  private static final Pattern QUOTED =
      Pattern.compile("(?<=oken )'([^' ]*)'(?=: )|(?<=roperty )\"(.*)\"");

  private JsonFault() {}

  /** The first line of it, with backticks around what somebody wrote. */
  public static String words(JacksonException fault) {
    String line = String.valueOf(fault.getOriginalMessage()).lines().findFirst().orElse("");
    return QUOTED.matcher(line).replaceAll("`$1$2`");
  }
}
