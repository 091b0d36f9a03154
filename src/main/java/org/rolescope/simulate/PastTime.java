package org.rolescope.simulate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.SingleValueTest;
import org.rolescope.policy.condition.Witnesses;

/** Conditions on the time of the call that were met once, and are not any more (R108.32). */
final class PastTime {
  private PastTime() {}

  /** Whether no call from now on meets a condition that an earlier one may have met. */
  static boolean past(Condition condition, Instant now) {
    if (!Brought.isTime(condition.key())) {
      return false;
    }
    Optional<SingleValueTest> test = SingleValueTest.of(condition);
    Optional<List<ContextValue>> witnesses = Witnesses.of(List.of(condition));
    if (test.isEmpty() || witnesses.isEmpty()) {
      return false;
    }
    List<String> times =
        witnesses.get().stream()
            .flatMap(PastTime::texts)
            .filter(text -> ConditionKeys.instant(text).isPresent())
            .toList();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    String present = isDate(condition) ? second.toString() : Long.toString(second.getEpochSecond());
    return times.stream().anyMatch(test.get()::holds)
        && Stream.concat(Stream.of(present), times.stream())
            .filter(text -> !ConditionKeys.instant(text).orElse(second).isBefore(second))
            .noneMatch(test.get()::holds);
  }

  private static boolean isDate(Condition condition) {
    return !condition.operator().regionMatches(true, 0, "Numeric", 0, 7);
  }

  private static Stream<String> texts(ContextValue value) {
    return value instanceof ContextValue.Present time ? time.values().stream() : Stream.empty();
  }
}
