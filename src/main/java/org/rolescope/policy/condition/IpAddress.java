package org.rolescope.policy.condition;

import java.util.Optional;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/** The address lies in the range; no prefix length means that one address (R100.8). */
final class IpAddress implements ConditionOperator {
  @Override
  public String name() {
    return "IpAddress";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    Optional<byte[]> address = IpRange.address(found.strip());
    Optional<IpRange> range = IpRange.parse(expected.toString().strip());
    return address.isEmpty() || range.isEmpty()
        ? Comparison.MALFORMED
        : Comparison.of(range.get().contains(address.get()));
  }

  @Override
  public Truth compareBeginning(String beginning, Glob expected) {
    Optional<IpRange> known = IpRange.parse(beginning.strip());
    Optional<IpRange> range = IpRange.parse(expected.toString().strip());
    if (range.isEmpty()) {
      return Truth.FALSE;
    }
    if (known.isEmpty() || overlap(known.get(), range.get())) {
      return Truth.UNKNOWN;
    }
    return Truth.of(range.get().contains(known.get()));
  }

  private static boolean overlap(IpRange known, IpRange range) {
    return known.contains(range) && !range.contains(known);
  }

  @Override
  public String canonical(String value) {
    return IpRange.parse(value.strip()).map(String::valueOf).orElse(value);
  }

  @Override
  public String valuesAre() {
    return "an IP address or a range like `203.0.113.0/24`";
  }

  @Override
  public String example() {
    return "203.0.113.1";
  }
}
