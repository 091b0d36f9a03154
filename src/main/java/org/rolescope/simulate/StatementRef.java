package org.rolescope.simulate;

import java.util.List;
import org.rolescope.iam.PolicyDocument;

/**
 * A statement in its document, with the elements in it that decided.
 *
 * @param document the policy
 * @param statement JSON pointer of the statement within it; empty if no single statement decided
 *     (nothing matched)
 * @param elements JSON pointers of the deciding elements within the policy
 */
public record StatementRef(PolicyDocument document, String statement, List<String> elements) {
  public StatementRef {
    elements = List.copyOf(elements);
  }
}
