package org.rolescope.question;

import java.util.Locale;

/** What may be true of an edge, and what somebody may want to see only. */
public enum EdgeTrait {
  /** The caller is not of the organisation, and gets in or may: one of {@link Exposed}. */
  OUTSIDE,
  /** It gets in, and no condition of the trust policy or of another one is asked of it. */
  UNCONDITIONAL,
  /** The role may do everything in its account. */
  ADMIN;

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
