package org.rolescope.drawing;

import java.util.Locale;

/** The looks there are; one palette each. */
public enum Theme {
  LIGHT,
  DARK,
  /** Black and dark hues on white. */
  HIGH_CONTRAST,
  /** White and bright hues on black. */
  HIGH_CONTRAST_DARK;

  /** Whether its ground is dark. */
  public boolean dark() {
    return switch (this) {
      case LIGHT, HIGH_CONTRAST -> false;
      case DARK, HIGH_CONTRAST_DARK -> true;
    };
  }

  /** Whether it marks by boxes and lines what others mark by tints. */
  public boolean highContrast() {
    return switch (this) {
      case LIGHT, DARK -> false;
      case HIGH_CONTRAST, HIGH_CONTRAST_DARK -> true;
    };
  }

  /** Stable, lower-case, with hyphens: {@code high-contrast}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
