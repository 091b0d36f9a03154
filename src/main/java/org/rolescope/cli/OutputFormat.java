package org.rolescope.cli;

import java.util.Locale;

/** For whom a command writes. */
enum OutputFormat {
  TEXT,
  JSON;

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
