package org.rolescope.ui.explain;

/**
 * What a person says of one condition key.
 *
 * @param state whether the call carries it
 * @param value as typed; empty unless it is set
 */
record Given(State state, String value) {
  static final Given ABSENT = new Given(State.ABSENT, "");
  static final Given UNKNOWN = new Given(State.UNKNOWN, "");

  /** The three ways a key can stand. */
  enum State {
    SET,
    ABSENT,
    UNKNOWN
  }

  static Given set(String value) {
    return new Given(State.SET, value);
  }

  /** Whether it says anything: a key that is set without a value is still being typed. */
  boolean complete() {
    return state != State.SET || !value.isEmpty();
  }
}
