package org.rolescope.ui.brought;

import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.Brought;

/**
 * What is said of one key.
 *
 * @param value empty unless it is one
 */
public record Said(Kind kind, String value) {
  static final Said NOTHING = new Said(Kind.NOTHING, "");
  static final Said NONE = new Said(Kind.NONE, "");

  /** The three things that can be said. */
  public enum Kind {
    /** Nothing: arrows keep the condition. */
    NOTHING,
    /** The caller does not bring it. */
    NONE,
    /** The caller brings this. */
    VALUE
  }

  /** What is said of a key. */
  static Said of(Brought brought, String key) {
    ContextValue value = brought.keys().get(key);
    if (value instanceof ContextValue.Present present && !present.values().isEmpty()) {
      return value(present.values().get(0));
    }
    if (value instanceof ContextValue.Partial partial) {
      return value(Brought.beginning(key, partial));
    }
    return value == null ? NOTHING : NONE;
  }

  static Said value(String value) {
    return new Said(Kind.VALUE, value);
  }
}
