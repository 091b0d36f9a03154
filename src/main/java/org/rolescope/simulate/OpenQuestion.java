package org.rolescope.simulate;

import java.util.List;
import org.rolescope.policy.ContextValue.Unknown.Why;

/**
 * Something that would settle a gate.
 *
 * @param why FREE: a condition on what the caller brings; MISSING: a fact that the data lack
 * @param text for a reader: {@code sts:ExternalId is "acme-7"}, {@code document of policy X}
 * @param key the condition key; empty for a missing document
 * @param operator the condition's operator; empty for a missing document
 * @param values the values wanted; empty for a missing document
 * @param settling the file that would settle it and how to get it
 */
public record OpenQuestion(
    Why why, String text, String key, String operator, List<String> values, Settling settling) {
  public OpenQuestion {
    values = List.copyOf(values);
  }

  public static OpenQuestion missing(String fact) {
    return missing(fact, Settling.NONE);
  }

  public static OpenQuestion missing(String fact, Settling settling) {
    return new OpenQuestion(Why.MISSING, fact, "", "", List.of(), settling);
  }

  OpenQuestion with(Settling changed) {
    return new OpenQuestion(why, text, key, operator, values, changed);
  }
}
