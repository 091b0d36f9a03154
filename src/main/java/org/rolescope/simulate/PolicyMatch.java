package org.rolescope.simulate;

import java.util.List;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.match.StatementMatch;

/** One policy of a gate, and how its statements compared. */
public record PolicyMatch(PolicyDocument document, List<StatementMatch> statements) {
  public PolicyMatch {
    statements = List.copyOf(statements);
  }
}
