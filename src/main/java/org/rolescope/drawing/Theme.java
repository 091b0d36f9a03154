package org.rolescope.drawing;

import java.util.Locale;

/** The looks there are; one palette each. */
public enum Theme {
  LIGHT,
  DARK,
  /** Black and dark hues on white. */
  HIGH_CONTRAST;

  /** Stable, lower-case, with hyphens: {@code high-contrast}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
