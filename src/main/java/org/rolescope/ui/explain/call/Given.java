package org.rolescope.ui.explain.call;

/**
 * What a person says of one condition key.
 *
 * @param state whether the call carries it
 * @param value as typed; empty unless it is set
 */
public record Given(State state, String value) {
  public static final Given ABSENT = new Given(State.ABSENT, "");
  public static final Given UNKNOWN = new Given(State.UNKNOWN, "");

  /** The three ways a key can stand. */
  public enum State {
    SET,
    ABSENT,
    UNKNOWN
  }

  public static Given set(String value) {
    return new Given(State.SET, value);
  }

  /** Whether it says anything: a key that is set without a value is still being typed. */
  public boolean complete() {
    return state != State.SET || !value.isEmpty();
  }
}
