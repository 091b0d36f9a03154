package org.rolescope.drawing;

import java.util.Locale;

/** The names of the colours; what each looks like is in the {@link Palette} of a theme. */
public enum Ink {
  BG,
  SUBTLE,
  INSET,
  CANVAS,
  OU_FILL,
  GROUP_FILL,
  BORDER,
  BORDER_MUTED,
  FG,
  MUTED,
  FAINT,
  ACCENT,
  ON_ACCENT,
  ACCENT_BG,
  CODE_HIGHLIGHT,
  ROLE,
  ROLE_TINT,
  ROLE_GLYPH,
  USER,
  USER_STROKE,
  SERVICE,
  SERVICE_STROKE,
  SERVICE_TINT,
  FEDERATED,
  FEDERATED_STROKE,
  EXTERNAL_STROKE,
  EXTERNAL_TINT,
  ANYONE,
  ANYONE_GLYPH,
  SESSION,
  SESSION_RIM,
  GLYPH,
  ACCOUNT_STROKE,
  OU_DASH,
  ALLOWED,
  ALLOWED_BG,
  ALLOWED_IF,
  ALLOWED_IF_BG,
  DENIED,
  DENIED_BG,
  UNKNOWN,
  UNKNOWN_BG,
  EDGE;

  /** Stable, lower-case, with hyphens: {@code allowed-if-bg}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
