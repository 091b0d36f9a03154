package org.rolescope.policy.parse;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;

/** Reads a policy document (R76 to R84). */
public final class PolicyParser {
  /** The last character that IAM takes in a policy (R79). */
  public static final char LAST_CHARACTER = '\u00ff';

  private PolicyParser() {}

  /**
   * Reads JSON text of at most 512 Ki characters, 64 levels and 100,000 tokens. Never throws on bad
   * input. O(length of the text).
   *
   * @param text the document, as JSON (not percent-encoded)
   * @param at where the text stands; diagnostics carry its file and line, and its pointer extended
   *     by the place within the policy. In a text of several lines, the line within it is added
   * @return the policy, statements that break the grammar included with their defects; empty only
   *     if there is no readable {@code Statement}
   */
  public static Parsed<Policy> parse(String text, SourceLocation at) {
    return parse(text, at, UnaryOperator.identity());
  }

  /**
   * The same for one of many.
   *
   * @param words gives equal texts as one object
   */
  public static Parsed<Policy> parse(String text, SourceLocation at, UnaryOperator<String> words) {
    GivenText given = GivenText.of(text);
    Problems problems = new Problems(at, !given.oneLine());
    Optional<Policy> policy =
        JsonReader.read(given, problems, words)
            .flatMap(json -> new DocumentReader(problems, given, words).read(json));
    return new Parsed<>(policy, problems.all());
  }
}
