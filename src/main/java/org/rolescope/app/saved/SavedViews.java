package org.rolescope.app.saved;

import java.util.List;
import org.rolescope.base.Diagnostic;

/**
 * What a file of views holds.
 *
 * @param views those that can be read
 * @param unread the JSON of those that cannot; they are written back as they are
 * @param problems what is wrong with them, or with the file
 * @param damaged whether the file as a whole cannot be read; then it is not written
 */
public record SavedViews(
    List<SavedView> views, List<String> unread, List<Diagnostic> problems, boolean damaged) {
  /** More views are not kept in one file. */
  public static final int MOST = 200;

  /** No view. */
  public static final SavedViews NONE = new SavedViews(List.of(), List.of(), List.of(), false);

  public SavedViews {
    views = List.copyOf(views);
    unread = List.copyOf(unread);
    problems = List.copyOf(problems);
  }

  static SavedViews damaged(Diagnostic why) {
    return new SavedViews(List.of(), List.of(), List.of(why), true);
  }

  SavedViews with(List<SavedChange> changes) {
    List<SavedView> next = views;
    for (SavedChange change : changes) {
      next = change.in(next);
    }
    return new SavedViews(next, unread, problems, damaged);
  }
}
