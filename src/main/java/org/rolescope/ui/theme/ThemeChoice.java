package org.rolescope.ui.theme;

import org.rolescope.drawing.Theme;

/** What the user asked for: one of the themes, or the one that the system has. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK,
  HIGH_CONTRAST;

  /** The theme to show. */
  public Theme theme(SystemLook system) {
    return switch (this) {
      case SYSTEM ->
          system.highContrast() ? Theme.HIGH_CONTRAST : system.dark() ? Theme.DARK : Theme.LIGHT;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
    };
  }
}
