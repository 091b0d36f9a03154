package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.Set;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.graph.PictureViewModel.Mode;

/**
 * Where the window was, for the way back.
 *
 * @param selected id of what was selected; empty for nothing
 * @param mode which picture
 * @param focus id of the node in the middle; empty if there was none
 * @param opened ids of the accounts that were opened
 * @param unfolded ids of the lines that were unfolded
 * @param looking the part that was looked at; empty if all of it
 */
record Place(
    String selected,
    Mode mode,
    String focus,
    Set<String> opened,
    Set<String> unfolded,
    Optional<Viewport> looking) {
  Place {
    opened = Set.copyOf(opened);
    unfolded = Set.copyOf(unfolded);
  }
}
