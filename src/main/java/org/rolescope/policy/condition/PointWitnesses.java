package org.rolescope.policy.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Values that stand for all where conditions only ask what lies before, at, after or within which
 * points: the points, one value between any two of them, and what is no such value at all.
 */
final class PointWitnesses {
  private static final String MALFORMED = "x";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private PointWitnesses() {}

  /** For numbers in policies. */
  static List<String> numbers(List<String> written) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    written.forEach(text -> NumericOperator.number(text).ifPresent(points::add));
    return texts(points, BigDecimal::toPlainString);
  }

  /** For dates in policies. */
  static List<String> dates(List<String> written) {
    TreeSet<BigDecimal> points = new TreeSet<>();
    for (String text : written) {
      Dates.parse(text)
          .map(at -> BigDecimal.valueOf(at.getEpochSecond()).add(nanos(at)))
          .ifPresent(points::add);
    }
    return texts(points, PointWitnesses::date);
  }

  private static BigDecimal nanos(Instant at) {
    return BigDecimal.valueOf(at.getNano(), 9);
  }

  private static String date(BigDecimal seconds) {
    BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9);
    return Instant.ofEpochSecond(seconds.longValue(), nanos.longValue()).toString();
  }

  private static List<String> texts(TreeSet<BigDecimal> points, Function<BigDecimal, String> text) {
    Set<BigDecimal> values = new LinkedHashSet<>(points);
    for (BigDecimal point : points) {
      BigDecimal next = points.higher(point);
      values.add(next == null ? point.add(BigDecimal.ONE) : point.add(next).divide(TWO));
    }
    if (!points.isEmpty()) {
      values.add(points.first().subtract(BigDecimal.ONE));
    }
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(text.apply(value)));
    texts.add(MALFORMED);
    return texts;
  }

  /** For ranges of addresses: ranges begin and end, and between that nothing changes. */
  static List<String> addresses(List<String> written) {
    Set<String> values = new LinkedHashSet<>();
    List<IpRange> ranges =
        written.stream().flatMap(text -> IpRange.parse(text.strip()).stream()).toList();
    ranges.forEach(range -> values.add(IpRange.text(range.first())));
    ranges.forEach(range -> range.after().map(IpRange::text).ifPresent(values::add));
    values.addAll(List.of("0.0.0.0", "::", MALFORMED));
    return List.copyOf(values);
  }
}
