package org.rolescope.policy;

import java.util.List;

/**
 * The element {@code Action}/{@code NotAction} or {@code Resource}/{@code NotResource}.
 *
 * @param sense whether the patterns are those that match or those that do not
 * @param patterns as written; empty where the element is absent
 */
public record PatternElement(Sense sense, List<String> patterns) {
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

  public static PatternElement of(String... patterns) {
    return new PatternElement(Sense.LISTED, List.of(patterns));
  }
}
