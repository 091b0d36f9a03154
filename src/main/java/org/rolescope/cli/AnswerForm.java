package org.rolescope.cli;

import java.util.Locale;

/** For whom a question's answer is written. */
enum AnswerForm {
  TEXT,
  JSON,
  CSV;

  /** As typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
