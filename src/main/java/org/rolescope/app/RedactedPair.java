package org.rolescope.app;

/** Two states of data as they are handed on, under the same names. */
public record RedactedPair(Redacted before, Redacted after) {
  /** Everything under its own name. */
  public static RedactedPair nothing(Analysis before, Analysis after) {
    return new RedactedPair(Redacted.nothing(before), Redacted.nothing(after));
  }
}
