package org.rolescope.remedy;

/**
 * How many other ways a remedy opens or shuts: assume edges beside the one that was asked for whose
 * answer changes with it.
 *
 * @param count 0 or more
 * @param kind whether the remedy opens ways or shuts them
 */
public record Ways(int count, Kind kind) {
  /** What happens to the ways. */
  public enum Kind {
    OPENS,
    SHUTS
  }
}
