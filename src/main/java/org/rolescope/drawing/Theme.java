package org.rolescope.drawing;

/** The looks there are; one palette each. */
public enum Theme {
  LIGHT,
  DARK
}
