package org.rolescope.drawing;

import java.util.List;

/** How a line is broken up; lengths in drawing units, line and gap in turn. */
public enum Dash {
  SOLID(false),
  /** Allowed if. */
  CONDITION(false, 8, 5),
  /** Cannot know, and nobody. */
  DOTS(true, 2, 5),
  /** Lost. */
  LOST(false, 3, 4),
  UNIT(false, 6, 4),
  ORGANIZATION(false, 10, 5),
  DELETED(false, 7, 4);

  private final boolean round;
  private final List<Double> lengths;

  Dash(boolean round, double... lengths) {
    this.round = round;
    this.lengths = java.util.Arrays.stream(lengths).boxed().toList();
  }

  /** Whether the ends of the pieces are round. */
  public boolean round() {
    return round;
  }

  /** Empty for an unbroken line. */
  public List<Double> lengths() {
    return lengths;
  }
}
