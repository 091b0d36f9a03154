package org.rolescope.ui.brought;

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

  static Said value(String value) {
    return new Said(Kind.VALUE, value);
  }
}
