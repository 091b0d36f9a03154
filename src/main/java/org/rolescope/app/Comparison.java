package org.rolescope.app;

import java.util.List;
import org.rolescope.iam.PlannedChange;
import org.rolescope.question.Cause;
import org.rolescope.question.Differences;
import org.rolescope.remedy.Change;

/**
 * Two states of the data, held against each other.
 *
 * @param before the earlier state, or the data as read
 * @param after the later state, or the data as edited or planned
 * @param differences who gets in otherwise
 * @param cause what lies between them
 * @param edits the changes of an edit; not told where names are replaced
 * @param planned the changes of plans; likewise
 * @param leftOut what of the plans could not be laid over the data; likewise
 */
public record Comparison(
    Analysis before,
    Analysis after,
    Differences differences,
    Cause cause,
    List<Change> edits,
    List<PlannedChange> planned,
    List<String> leftOut) {
  public Comparison {
    edits = List.copyOf(edits);
    planned = List.copyOf(planned);
    leftOut = List.copyOf(leftOut);
  }

  /** The state that is what is open: an edit is made of it, earlier exports are held against it. */
  public Analysis open() {
    return cause == Cause.TIME ? after : before;
  }

  /** The one that is not. */
  public Analysis other() {
    return cause == Cause.TIME ? before : after;
  }
}
