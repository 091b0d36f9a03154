package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What could not be read, told once for each call however often it was made. */
final class Lacks {
  private final Optional<String> profile;
  private final Map<ReadCall, List<Lack>> refused = new EnumMap<>(ReadCall.class);

  /**
   * @param profile whose credentials are used; empty for the default chain
   */
  Lacks(Optional<String> profile) {
    this.profile = profile;
  }

  /**
   * Asks something; where AWS refuses it, that is noted.
   *
   * @throws SdkException where nothing else would be answered either
   */
  void trying(ReadCall call, Runnable asking) {
    try {
      asking.run();
    } catch (AwsServiceException failure) {
      if (Failures.areExpired(failure)) {
        throw failure;
      }
      refused
          .computeIfAbsent(call, unused -> new ArrayList<>())
          .add(Failures.of(call.action(), profile, failure));
    }
  }

  /** In the order of the calls; of several of one call the first, with how many there were. */
  List<Lack> all() {
    return refused.values().stream().map(Lacks::one).toList();
  }

  private static Lack one(List<Lack> same) {
    Lack first = same.get(0);
    return same.size() == 1
        ? first
        : new Lack(
            first.action(), first.why() + " (" + same.size() + " times in all)", first.cure());
  }
}
