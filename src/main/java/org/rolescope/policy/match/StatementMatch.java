package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;

/**
 * How one statement compared with a request, element by element. Every element is compared, also
 * after one has failed, so that near misses can be told.
 *
 * @param statement the statement
 * @param truth whether the whole statement matches
 * @param principal TRUE where the policy has no such element
 * @param action whether the action is covered
 * @param resource TRUE where the policy has no such element
 * @param conditions one per condition, in the document's order
 * @param grade how directly the principal element names the caller; null-free: NONE where it does
 *     not match or the policy has no such element
 */
public record StatementMatch(
    Statement statement,
    Truth truth,
    ElementMatch principal,
    ElementMatch action,
    ElementMatch resource,
    List<ConditionMatch> conditions,
    Grade grade) {
  public StatementMatch {
    conditions = List.copyOf(conditions);
  }
}
