package org.rolescope.load;

import org.rolescope.load.intake.JsonLimits;
import org.rolescope.policy.parse.JsonFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What stopped the parser, in words. */
final class BrokenJson {
  private BrokenJson() {}

  /** The code of the diagnostic. */
  static String code(JacksonException e) {
    boolean limit =
        e instanceof StreamConstraintsException || e.getCause() instanceof BoundedReader.Unknown;
    return limit ? "load.over-limit" : "load.broken-json";
  }

  /** What to say of it. */
  static String message(JacksonException e) {
    String original = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return limit(original);
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "the file ends in the middle";
    }
    if (e instanceof JacksonIOException) {
      boolean unknown = e.getCause() instanceof BoundedReader.Unknown;
      return (unknown ? "" : "reading failed: ") + original;
    }
    String line = JsonFault.words(e);
    return "not JSON here: " + line.substring(0, Math.min(200, line.length()));
  }

  private static String limit(String original) {
    if (original.contains("nesting")) {
      return "nested more than " + JsonLimits.NESTING + " levels deep";
    }
    return original.contains("String")
        ? "a single text is longer than " + JsonLimits.TEXT + " characters"
        : "a single name or number is longer than any export has";
  }
}
