package org.rolescope.policy.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two ways to write a date in a policy: the W3C profile of ISO 8601, and epoch seconds. */
final class Dates {
  private static final Pattern W3C =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
              + "(?:[Tt](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9})\\d*)?)?"
              + "([Zz]|[+-]\\d{2}:?\\d{2})?)?)?)?");

  /** Up to the year 5138; shorter numbers of four digits are years. */
  private static final Pattern EPOCH = Pattern.compile("-?\\d{1,11}(\\.\\d{1,9})?");

  private Dates() {}

  /** The instant; the first one of a year, month or day. A missing zone means UTC. */
  static Optional<Instant> parse(String text) {
    String date = text.strip();
    Matcher w3c = W3C.matcher(date);
    if (w3c.matches()) {
      return calendar(w3c);
    }
    return EPOCH.matcher(date).matches() ? Optional.of(epoch(date)) : Optional.empty();
  }

  private static Instant epoch(String seconds) {
    BigDecimal exact = new BigDecimal(seconds);
    BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
    long nanos = exact.subtract(whole).movePointRight(9).longValueExact();
    return Instant.ofEpochSecond(whole.longValueExact(), nanos);
  }

  private static Optional<Instant> calendar(Matcher part) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(part, 1, 0),
              number(part, 2, 1),
              number(part, 3, 1),
              number(part, 4, 0),
              number(part, 5, 0),
              number(part, 6, 0),
              nanos(part.group(7)));
      String zone = part.group(8);
      ZoneOffset offset =
          zone == null || zone.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
      return Optional.of(local.toInstant(offset));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static int number(Matcher part, int group, int otherwise) {
    String digits = part.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
