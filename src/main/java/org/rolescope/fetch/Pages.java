package org.rolescope.fetch;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The pages of one list, asked for one after the other; there is an end to them. */
final class Pages {
  /** More than any list of AWS has, at 20 entries a page and more. */
  private static final int MOST = 10_000;

  private Pages() {}

  /**
   * Asks for all of them.
   *
   * @param ask given the marker of the page; null for the first
   * @param next the marker of the page after this one; null or empty after the last
   * @throws SdkClientException where a page leads back to one before, or they go on and on
   */
  static <P> void read(
      Function<@Nullable String, P> ask,
      Function<P, @Nullable String> next,
      Consumer<? super P> take) {
    String marker = null;
    // Of the markers before, one is remembered, ever later ones: no circle escapes that for long.
    String before = "";
    int lookAt = 1;
    for (int read = 1; ; read++) {
      P page = ask.apply(marker);
      take.accept(page);
      marker = next.apply(page);
      if (marker == null || marker.isEmpty()) {
        return;
      }
      if (marker.equals(before)) {
        throw SdkClientException.create("the same page came twice");
      }
      if (read == MOST) {
        throw SdkClientException.create("there are more than 10,000 pages");
      }
      if (read == lookAt) {
        before = marker;
        lookAt *= 2;
      }
    }
  }

  /**
   * The marker of IAM's next page; null after the last.
   *
   * @throws SdkClientException where the answer does not say whether there is more, or where: half
   *     a list must not pass for a whole one
   */
  static @Nullable String next(@Nullable Boolean truncated, @Nullable String marker) {
    boolean nowhere = marker == null || marker.isEmpty();
    if (truncated == null || truncated && nowhere) {
      throw SdkClientException.create("the answer does not say whether it is whole");
    }
    return truncated ? marker : null;
  }
}
