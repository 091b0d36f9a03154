package org.rolescope.ui.theme;

import org.rolescope.drawing.Theme;

/** What the user asked for: one of the themes, or the one that the system has. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST,
  HIGH_CONTRAST_DARK;

  /** The theme to show. */
  public Theme theme(SystemLook system) {
    return switch (this) {
      case SYSTEM -> of(system);
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
      case HIGH_CONTRAST_DARK -> Theme.HIGH_CONTRAST_DARK;
    };
  }

  private static Theme of(SystemLook system) {
    if (system.highContrast()) {
      return system.dark() ? Theme.HIGH_CONTRAST_DARK : Theme.HIGH_CONTRAST;
    }
    return system.dark() ? Theme.DARK : Theme.LIGHT;
  }
}
