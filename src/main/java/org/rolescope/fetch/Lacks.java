package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** What could not be read, told once for each call however often it was made. */
final class Lacks {
  private final Optional<String> profile;
  private final Consumer<String> telling;
  private final Map<ReadCall, List<Lack>> refused = new EnumMap<>(ReadCall.class);

  /**
   * @param profile whose credentials are used; empty for the default chain
   * @param telling hears what is done, and throws {@link Cancelled} where it should not be any more
   */
  Lacks(Optional<String> profile, Consumer<String> telling) {
    this.profile = profile;
    this.telling = telling;
  }

  /** For the same credentials, nothing noted yet. */
  Lacks fresh() {
    return new Lacks(profile, telling);
  }

  /**
   * Asks something; where that fails, it is noted.
   *
   * @throws RuntimeException where nothing else would be answered either, or nothing be written
   */
  void trying(ReadCall call, Runnable asking) {
    trying(call, "", asking);
  }

  /**
   * The same, of something with a name.
   *
   * @param of {@code policy `p-1`}
   */
  void trying(ReadCall call, String of, Runnable asking) {
    try {
      asking.run();
    } catch (Cancelled | JacksonException notTheCall) {
      throw notTheCall;
    } catch (RuntimeException | VirtualMachineError failure) {
      // What failed because somebody stopped it is no lack.
      telling.accept(call.action());
      if (Failures.areExpired(failure)) {
        throw failure;
      }
      note(call, of, failure);
    }
  }

  /** Notes that something failed. */
  void note(ReadCall call, String of, Throwable failure) {
    Lack lack = Failures.of(call.action(), profile, failure);
    String why = of.isEmpty() ? lack.why() : of + ": " + lack.why();
    refused
        .computeIfAbsent(call, unused -> new ArrayList<>())
        .add(new Lack(lack.action(), why, lack.cure()));
  }

  /** Notes what others noted. */
  void add(Lacks others) {
    others.refused.forEach(
        (call, lacks) -> refused.computeIfAbsent(call, unused -> new ArrayList<>()).addAll(lacks));
  }

  /** In the order of the calls; of several of one call the first, with how many there were. */
  List<Lack> all() {
    return refused.values().stream().map(Lacks::one).map(Lack::toldInFile).toList();
  }

  private static Lack one(List<Lack> same) {
    Lack first = same.get(0);
    return same.size() == 1
        ? first
        : new Lack(
            first.action(), first.why() + " (" + same.size() + " times in all)", first.cure());
  }
}
