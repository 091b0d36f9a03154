package org.rolescope.policy;

import java.util.List;

/**
 * The element {@code Action}/{@code NotAction} or {@code Resource}/{@code NotResource}.
 *
 * @param sense whether the patterns are those that match or those that do not
 * @param patterns as written; empty where the element is absent
 * @param list whether they are written as an array, so that the pointer of one ends in its index
 */
public record PatternElement(Sense sense, List<String> patterns, boolean list) {
  /** Which of the two elements is there. */
  public enum Sense {
    LISTED,
    ALL_BUT,
    ABSENT
  }

  public static final PatternElement ABSENT = new PatternElement(Sense.ABSENT, List.of());

  public PatternElement {
    patterns = List.copyOf(patterns);
  }

  /** One pattern is taken to be written without an array, several to be written in one. */
  public PatternElement(Sense sense, List<String> patterns) {
    this(sense, patterns, patterns.size() > 1);
  }

  public static PatternElement of(String... patterns) {
    return new PatternElement(Sense.LISTED, List.of(patterns));
  }

  /**
   * The name the element has in the document: {@code Action} or {@code NotAction}.
   *
   * @param element {@code Action} or {@code Resource}
   */
  public String name(String element) {
    return sense == Sense.ALL_BUT ? "Not" + element : element;
  }
}
