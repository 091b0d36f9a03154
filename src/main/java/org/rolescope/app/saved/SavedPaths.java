package org.rolescope.app.saved;

import java.util.List;
import java.util.Set;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;

/**
 * Which ways were asked for.
 *
 * @param from the id of who begins, or what was written in its place; empty for nothing
 * @param to the id of the role where they end, or what was written; empty for nothing
 * @param count how many are shown, at most
 * @param hops of how many hops a way is, at most
 * @param efforts which ways are shown
 * @param pinned those that are pinned, each by the ids of its edges
 * @param onlyPinned whether only these are shown
 */
public record SavedPaths(
    String from,
    String to,
    int count,
    int hops,
    Set<Effort> efforts,
    Set<List<String>> pinned,
    boolean onlyPinned) {
  /** What is asked for at first: nothing yet. */
  public static final SavedPaths USUAL =
      new SavedPaths("", "", 4, Questions.MOST_HOPS, Set.of(Effort.values()), Set.of(), false);

  public SavedPaths {
    efforts = Set.copyOf(efforts);
    pinned = Set.copyOf(pinned);
  }
}
