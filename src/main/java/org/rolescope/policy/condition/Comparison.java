package org.rolescope.policy.condition;

/** What comparing one request value with one policy value gives. */
public enum Comparison {
  MATCH,
  DIFFERENT,
  /** One of them is not of the operator's type: no match, whether negated or not (R100). */
  MALFORMED;

  static Comparison of(boolean match) {
    return match ? MATCH : DIFFERENT;
  }
}
