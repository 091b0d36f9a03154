package org.rolescope.app.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One view in the place of another. Made twice it is the same as made once.
 *
 * @param before the view as it was; empty if there was none
 * @param after the view as it is then; empty if it is deleted
 */
public record SavedChange(Optional<SavedView> before, Optional<SavedView> after) {
  /** What takes it back. */
  public SavedChange back() {
    return new SavedChange(after, before);
  }

  List<SavedView> in(List<SavedView> views) {
    List<SavedView> next = new ArrayList<>(views);
    before.ifPresent(next::remove);
    after.filter(view -> !next.contains(view)).ifPresent(next::add);
    return next;
  }
}
