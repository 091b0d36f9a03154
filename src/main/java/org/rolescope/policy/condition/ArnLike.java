package org.rolescope.policy.condition;

import java.util.List;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/**
 * The six segments of an ARN match one by one, case-sensitive; {@code *} does not cross a colon in
 * the first five (R100.9). Operators page of the IAM User Guide, "ARN condition operators".
 */
final class ArnLike implements ConditionOperator {
  static final int SEGMENTS = 6;

  @Override
  public String name() {
    return "ArnLike";
  }

  @Override
  public Comparison compare(String found, Glob expected) {
    if (!isArn(found) || expected.colons() < SEGMENTS - 1) {
      return Comparison.MALFORMED;
    }
    // What matches segment by segment also does where `*` may cross colons; most do not even then.
    return Comparison.of(expected.matches(found) && segmentsMatch(found, expected));
  }

  private static boolean isArn(String found) {
    int colon = found.indexOf(':');
    boolean arn = found.startsWith("arn:");
    for (int i = 2; i < SEGMENTS && colon >= 0; i++) {
      colon = found.indexOf(':', colon + 1);
    }
    return arn && colon >= 0;
  }

  private static boolean segmentsMatch(String found, Glob expected) {
    String[] given = found.split(":", SEGMENTS);
    List<Glob> patterns = expected.splitAtColons(SEGMENTS);
    boolean match = true;
    for (int i = 0; i < SEGMENTS; i++) {
      match &= patterns.get(i).matches(given[i]);
    }
    return match;
  }

  /** Only of a value that is known to be an ARN, up to somewhere in its last segment. */
  @Override
  public Truth compareBeginning(String beginning, Glob expected) {
    if (!isArn(beginning)) {
      return Truth.UNKNOWN;
    }
    if (expected.colons() < SEGMENTS - 1) {
      return Truth.FALSE;
    }
    String[] given = beginning.split(":", SEGMENTS);
    List<Glob> patterns = expected.splitAtColons(SEGMENTS);
    boolean match = true;
    for (int i = 0; i < SEGMENTS - 1; i++) {
      match &= patterns.get(i).matches(given[i]);
    }
    return match
        ? patterns.get(SEGMENTS - 1).matchesAnythingAfter(given[SEGMENTS - 1])
        : Truth.FALSE;
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
