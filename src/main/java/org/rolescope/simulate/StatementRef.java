package org.rolescope.simulate;

import java.util.Comparator;
import java.util.List;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;

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

  /** The lines of the deciding elements that are not the whole statement, from the top. */
  public List<LineSpan> marks(PolicyText text) {
    return elements.stream()
        .filter(element -> !element.equals(statement))
        .flatMap(element -> text.span(element).stream())
        .sorted(Comparator.comparingInt(LineSpan::first))
        .toList();
  }
}
