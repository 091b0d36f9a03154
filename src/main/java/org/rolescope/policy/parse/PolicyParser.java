package org.rolescope.policy.parse;

import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;

/** Reads a policy document (R76 to R84). */
public final class PolicyParser {
  private PolicyParser() {}

  /**
   * Reads JSON text. Never throws on bad input.
   *
   * @param text the document, as JSON (not percent-encoded)
   * @param at where the text stands; diagnostics carry its file and line, and its pointer extended
   *     by the place within the policy
   * @return the policy, statements that break the grammar included with their defects; empty only
   *     if there is no readable {@code Statement}
   */
  public static Parsed<Policy> parse(String text, SourceLocation at) {
    throw new UnsupportedOperationException();
  }
}
