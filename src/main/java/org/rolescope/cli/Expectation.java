package org.rolescope.cli;

import java.util.Locale;
import org.rolescope.simulate.Decision;

/** The decision that a caller of the command line counts on, in the words of the wire. */
enum Expectation {
  ALLOWED,
  DENIED,
  UNDETERMINED;

  boolean isMetBy(Decision decision) {
    return decision.wireName().equals(name());
  }

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
