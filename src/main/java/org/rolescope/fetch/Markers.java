package org.rolescope.fetch;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The markers of the pages of one list: each leads on once. */
final class Markers {
  private final Set<String> seen = new HashSet<>();

  /**
   * The marker of the next page; null after the last.
   *
   * @throws SdkClientException where the answer does not say whether there is more, or where: half
   *     a list must not pass for a whole one
   */
  static @Nullable String of(@Nullable Boolean truncated, @Nullable String marker) {
    boolean nowhere = marker == null || marker.isEmpty();
    if (truncated == null || truncated && nowhere) {
      throw SdkClientException.create("the answer does not say whether it is whole");
    }
    return truncated ? marker : null;
  }

  /**
   * The same marker, once.
   *
   * @throws SdkClientException where it led on before: the pages would never end
   */
  @Nullable String next(@Nullable String marker) {
    if (marker != null && !seen.add(marker)) {
      throw SdkClientException.create("the same page came twice");
    }
    return marker;
  }
}
