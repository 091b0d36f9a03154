package org.rolescope.ui.lesson;

import org.rolescope.simulate.Decision;

/** How a call may come out, as one guesses it. */
enum Guess {
  ALLOWED,
  DENIED,
  /** On what the caller brings, or on what is not known. */
  DEPENDS;

  static Guess of(Decision decision) {
    return switch (decision) {
      case ALLOWED -> ALLOWED;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> DENIED;
      case CONDITIONAL, UNDETERMINED -> DEPENDS;
    };
  }
}
