package org.rolescope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Some times in milliseconds, of which the middle, the 95th percentile and the worst are told. */
final class Times {
  private final List<Double> all = new ArrayList<>();

  void addNanos(long nanos) {
    all.add(nanos / 1e6);
  }

  private double at(double share) {
    List<Double> sorted = all.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
  }

  /** {@code middle / 95th / worst}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f / %.1f / %.1f", at(0.5), at(0.95), at(1));
  }
}
