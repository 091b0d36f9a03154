package org.rolescope.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A policy laid out for reading, two spaces a level, and where in it everything stands.
 *
 * @param lines without line ends, in order; line 1 is the first
 * @param spans the lines of every element by JSON pointer, the name of a member included
 */
public record PolicyText(List<String> lines, Map<String, LineSpan> spans) {
  public PolicyText {
    lines = List.copyOf(lines);
    spans = Map.copyOf(spans);
  }

  /** Lays out the document; small objects and lists of plain values stay on one line. O(size). */
  public static PolicyText of(Policy policy) {
    return ofJson(policy.json());
  }

  /** Lays out any JSON that has no white space between its tokens: a statement, a list of tags. */
  public static PolicyText ofJson(String json) {
    return new PolicyLayout(json).laidOut();
  }

  /** The lines of each statement, in order. */
  public List<LineSpan> statements() {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> span("/Statement/" + i))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The lines of the element at {@code pointer}. A single value and a list of one mean the same
   * (R81): a pointer to the first item of a value that is no list finds the value.
   */
  public Optional<LineSpan> span(String pointer) {
    LineSpan exact = spans.get(pointer);
    if (exact == null && pointer.endsWith("/0")) {
      exact = spans.get(JsonPointer.parent(pointer));
    }
    return Optional.ofNullable(exact);
  }
}
