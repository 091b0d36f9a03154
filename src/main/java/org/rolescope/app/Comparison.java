package org.rolescope.app;

import java.util.List;
import org.rolescope.question.Differences;
import org.rolescope.remedy.Change;

/**
 * Two states of the data, held against each other.
 *
 * @param before the earlier state, or the data as read
 * @param after the later state, or the data as edited
 * @param differences who gets in otherwise
 * @param edited whether the later state is a scratch copy with changes made
 * @param edits these changes; not told where names are replaced
 */
public record Comparison(
    Analysis before, Analysis after, Differences differences, boolean edited, List<Change> edits) {
  public Comparison {
    edits = List.copyOf(edits);
  }

  /** The state that is what is open: an edit is made of it, earlier exports are held against it. */
  public Analysis open() {
    return edited ? before : after;
  }

  /** The one that is not. */
  public Analysis other() {
    return edited ? after : before;
  }
}
