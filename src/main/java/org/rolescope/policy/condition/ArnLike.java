package org.rolescope.policy.condition;

import java.util.List;
import org.rolescope.policy.Glob;

/**
 * The six segments of an ARN match one by one, case-sensitive; {@code *} does not cross a colon in
 * the first five (R100.9). Operators page of the IAM User Guide, "ARN condition operators".
 */
final class ArnLike implements ConditionOperator {
  private static final int SEGMENTS = 6;

  @Override
  public String name() {
    return "ArnLike";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    String[] given = found.split(":", SEGMENTS);
    List<Glob> patterns = expected.splitAtColons(SEGMENTS);
    if (given.length < SEGMENTS || patterns.size() < SEGMENTS || !given[0].equals("arn")) {
      return Comparison.MALFORMED;
    }
    boolean match = true;
    for (int i = 0; i < SEGMENTS; i++) {
      match &= patterns.get(i).matches(given[i]);
    }
    return Comparison.of(match);
  }

  @Override
  public String valuesAre() {
    return "an ARN of six segments";
  }

  @Override
  public String example() {
    return "arn:aws:iam::111122223333:role/x";
  }

  @Override
  public boolean takesVariables() {
    return true;
  }
}
