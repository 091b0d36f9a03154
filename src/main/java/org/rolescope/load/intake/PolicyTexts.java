package org.rolescope.load.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.base.Words;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;

/**
 * Parses each policy text once per load: the document of an AWS managed policy stands in every
 * account's export. Used by all reading tasks at once.
 */
public final class PolicyTexts {
  private final Map<String, Parsed<Policy>> parsed = new ConcurrentHashMap<>();
  private final Words words = new Words();

  /** Places in the diagnostics are relative to the text: no file, and a pointer within it. */
  public Parsed<Policy> parse(String text) {
    return parsed.computeIfAbsent(
        text, unused -> PolicyParser.parse(text, SourceLocation.NOWHERE, words));
  }

  /** Of this load. */
  public Words words() {
    return words;
  }
}
