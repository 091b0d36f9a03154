package org.rolescope.ui.look;

import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;

/** Why a way in from outside deserves a look. */
public final class FindingWords {
  private FindingWords() {}

  /** {@code token.actions.githubusercontent.com:sub may be `repo:northwind/*`}. */
  public static String why(Exposure exposure) {
    return switch (exposure.kind()) {
      case OUTSIDE_ACCOUNT -> Words.of("finding.no-external-id", exposure.why());
      case EVERYBODY, UNKNOWN_ACCOUNT, UNPINNED_SUBJECT -> exposure.why();
    };
  }
}
