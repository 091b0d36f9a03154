package org.rolescope.question;

import org.rolescope.graph.EdgeKind;

/** What a step, or a way, asks of whoever takes it; the least comes first. */
public enum Effort {
  /** Nothing more is needed. */
  NOW("now"),
  /** Something that the caller may hold: an MFA code, an external ID, an address, a tag. */
  WITH("with a condition"),
  /** Whether it works cannot be known from the data. */
  UNKNOWN("cannot know"),
  /** It is trusted, and another gate stops it. */
  STOPPED("stopped");

  private final String words;

  Effort(String words) {
    this.words = words;
  }

  /** For a reader, in lower case. */
  public String words() {
    return words;
  }

  /** That of an edge. */
  public static Effort of(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> NOW;
      case ALLOWED_IF -> WITH;
      case CANNOT_KNOW -> UNKNOWN;
      case DENIED, NOBODY -> STOPPED;
    };
  }

  /** The kind of an edge that asks this much. */
  public EdgeKind kind() {
    return switch (this) {
      case NOW -> EdgeKind.ALLOWED;
      case WITH -> EdgeKind.ALLOWED_IF;
      case UNKNOWN -> EdgeKind.CANNOT_KNOW;
      case STOPPED -> EdgeKind.DENIED;
    };
  }

  /** The greater of two: a way is as hard as its hardest step. */
  public Effort and(Effort other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it is no greater than the other. */
  public boolean within(Effort most) {
    return compareTo(most) <= 0;
  }
}
