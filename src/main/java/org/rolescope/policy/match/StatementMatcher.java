package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.Policy;

/** Holds the statements of a policy against a request (R33, R49, R85 to R107). */
public final class StatementMatcher {
  private StatementMatcher() {}

  /** One match per statement, in the document's order. O(size of the document). */
  public static List<StatementMatch> match(Policy policy, MatchRequest request) {
    throw new UnsupportedOperationException();
  }
}
