package org.rolescope.remedy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

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
