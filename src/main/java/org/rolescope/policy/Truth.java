package org.rolescope.policy;

/** Kleene's three-valued logic: what can be said of a match while some facts are not known. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** The weaker of both. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The stronger of both. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
