package org.rolescope.policy.condition;

import java.util.Optional;
import org.rolescope.policy.Glob;

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
}
