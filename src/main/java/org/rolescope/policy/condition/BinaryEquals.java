package org.rolescope.policy.condition;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.rolescope.policy.Glob;

/** The same bytes once both are decoded from base64 (R100.7). */
final class BinaryEquals implements ConditionOperator {
  @Override
  public String name() {
    return "BinaryEquals";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    Optional<byte[]> left = decode(found);
    Optional<byte[]> right = decode(expected.toString());
    return left.isEmpty() || right.isEmpty()
        ? Comparison.MALFORMED
        : Comparison.of(Arrays.equals(left.get(), right.get()));
  }

  @Override
  public String valuesAre() {
    return "base64";
  }

  @Override
  public String example() {
    return "AA==";
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.strip()));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
