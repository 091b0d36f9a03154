package org.rolescope.ui.explain.remedy;

import java.util.List;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;

/**
 * Something that is tried on the scratch copy.
 *
 * @param title what it is called; nothing of the same name is tried twice
 * @param changes in the order in which they are made
 * @param written whether a person wrote it, of whichever call
 */
public record Attempt(String title, List<Change> changes, boolean written) {
  public Attempt {
    changes = List.copyOf(changes);
  }

  static Attempt of(Remedy remedy) {
    return new Attempt(remedy.title(), remedy.changes(), false);
  }
}
