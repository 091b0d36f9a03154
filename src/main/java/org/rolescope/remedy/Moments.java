package org.rolescope.remedy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.ContextValue.Present;
import org.rolescope.policy.RequestContext;

/** Times close to one that a policy names. */
final class Moments {
  private static final long DAY = 86_400;

  private Moments() {}

  /** The moment itself, a day before it and a day after it; the text alone if it is no date. */
  static List<String> around(String text) {
    try {
      Instant moment = instant(text.strip());
      return List.of(text, moment.minusSeconds(DAY).toString(), moment.plusSeconds(DAY).toString());
    } catch (DateTimeException | NumberFormatException none) {
      return List.of(text);
    }
  }

  /** Whether a key of the clock is to have a time that is over at the moment of the call. */
  static boolean isBefore(String key, List<String> texts, RequestContext context) {
    boolean clock =
        key.equalsIgnoreCase("aws:CurrentTime") || key.equalsIgnoreCase("aws:EpochTime");
    if (!clock || texts.size() != 1 || !(context.get(key) instanceof Present now)) {
      return false;
    }
    Optional<Instant> wanted = moment(texts.get(0));
    Optional<Instant> given = now.values().stream().findFirst().flatMap(Moments::moment);
    return wanted.isPresent() && given.isPresent() && wanted.get().isBefore(given.get());
  }

  /** The first midnight after a moment; empty if the text is no date. */
  static Optional<String> dayAfter(String text) {
    return moment(text)
        .map(moment -> moment.truncatedTo(ChronoUnit.DAYS).plusSeconds(DAY).toString());
  }

  /** The last midnight before a moment; empty if the text is no date. */
  static Optional<String> dayBefore(String text) {
    return moment(text)
        .map(moment -> moment.minusSeconds(1).truncatedTo(ChronoUnit.DAYS).toString());
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(instant(text.strip()));
    } catch (DateTimeException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static Instant instant(String text) {
    if (text.matches("\\d{5,11}")) {
      return Instant.ofEpochSecond(Long.parseLong(text));
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    return OffsetDateTime.parse(text).toInstant();
  }
}
