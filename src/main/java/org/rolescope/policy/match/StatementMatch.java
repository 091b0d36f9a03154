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
 * @param grade how directly the principal element names the caller: the best of the entries that
 *     name it for sure or, where none does, of those that may; NONE where it does not match or the
 *     policy has no such element
 * @param possibleGrade the best grade once everything is known: better than {@code grade} where an
 *     entry may name the caller more directly (one session of a role whose session is not known)
 */
public record StatementMatch(
    Statement statement,
    Truth truth,
    ElementMatch principal,
    ElementMatch action,
    ElementMatch resource,
    List<ConditionMatch> conditions,
    Grade grade,
    Grade possibleGrade) {
  public StatementMatch {
    conditions = conditions instanceof UnaskedConditions ? conditions : List.copyOf(conditions);
  }

  /** A match whose grade is certain. */
  public StatementMatch(
      Statement statement,
      Truth truth,
      ElementMatch principal,
      ElementMatch action,
      ElementMatch resource,
      List<ConditionMatch> conditions,
      Grade grade) {
    this(statement, truth, principal, action, resource, conditions, grade, grade);
  }
}
