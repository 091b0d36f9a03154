package org.rolescope.ui.look;

import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.Words;

/** Why a way in from outside deserves a look. */
public final class FindingWords {
  private FindingWords() {}

  /** {@code sub may be repo:northwind/*}: whose claim it is stands beside it. */
  public static String why(Exposure exposure) {
    return switch (exposure.kind()) {
      case OUTSIDE_ACCOUNT -> Words.of("finding.no-external-id", exposure.why());
      case UNPINNED_SUBJECT ->
          Parts.plain(exposure.why().replace(exposure.line().from().label() + ":", ""));
      case EVERYBODY, UNKNOWN_ACCOUNT -> exposure.why();
    };
  }

  /**
   * The same in few words, where the row has a sign of who gets in.
   *
   * @param from who gets in
   */
  public static String brief(Exposure exposure, String from) {
    return switch (exposure.kind()) {
      case OUTSIDE_ACCOUNT -> Words.of("finding.no-external-id.brief", from);
      case UNPINNED_SUBJECT, EVERYBODY, UNKNOWN_ACCOUNT -> why(exposure);
    };
  }
}
