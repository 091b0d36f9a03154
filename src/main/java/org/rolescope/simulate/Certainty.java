package org.rolescope.simulate;

import org.rolescope.policy.ContextValue.Unknown.Why;

/**
 * How far something can be said, weakest first: Kleene's logic with the middle value split in two,
 * so that {@link #and} is the minimum and {@link #or} the maximum. What lacks a fact is weaker than
 * what the caller may choose: a conjunction of both cannot be known, a choice between both is open.
 */
enum Certainty {
  NO,
  /** A fact that the data lack decides. */
  LACKING,
  /** What the caller, or the moment, brings decides. */
  OPEN,
  YES;

  Certainty and(Certainty other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Certainty or(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  boolean settled() {
    return this == NO || this == YES;
  }

  static Certainty of(boolean value) {
    return value ? YES : NO;
  }

  static Certainty of(Why why) {
    return switch (why) {
      case FREE -> OPEN;
      case MISSING -> LACKING;
    };
  }
}
