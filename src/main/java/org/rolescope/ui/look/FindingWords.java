package org.rolescope.ui.look;

import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
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

  /** In a sentence part: {@code Open to outsiders: sub may be repo:northwind/*}. */
  public static String told(Exposure exposure) {
    return Words.of(key(exposure), why(exposure));
  }

  private static String key(Exposure exposure) {
    if (unknown(exposure)) {
      return exposure.adminLike() ? "finding.warning.unknown.admin" : "finding.warning.unknown";
    }
    return exposure.adminLike() ? "finding.warning.admin" : "finding.warning";
  }

  private static boolean unknown(Exposure exposure) {
    return exposure.line().edge().kind() == EdgeKind.CANNOT_KNOW;
  }

  /** In a sentence, of the ways into a role; empty for none. */
  public static String told(List<Exposure> exposures) {
    if (exposures.size() < 2) {
      return exposures.stream().map(FindingWords::told).collect(Collectors.joining());
    }
    long unknown = exposures.stream().filter(FindingWords::unknown).count();
    return unknown == exposures.size()
        ? Words.of("finding.warning.several.unknown", unknown)
        : Words.of("finding.warning.several", exposures.size() - unknown, unknown);
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
