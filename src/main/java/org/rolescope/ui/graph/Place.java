package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rolescope.drawing.Viewport;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.graph.PictureViewModel.Mode;

/**
 * Where the window is, for the way back and for saved views.
 *
 * @param selected ids of what was selected
 * @param mode which picture
 * @param middle id of what stood in the middle; empty if nothing did
 * @param direction of a blast radius
 * @param opened ids of the accounts that were opened, in that order
 * @param kept ids of the accounts that what was selected kept open, opening no other; empty if it
 *     opened what it is in
 * @param unfolded ids of the lines that were unfolded
 * @param looking the part that was looked at; empty if all of it
 */
public record Place(
    List<String> selected,
    Mode mode,
    String middle,
    Direction direction,
    List<String> opened,
    Optional<Set<String>> kept,
    Set<String> unfolded,
    Optional<Viewport> looking) {
  public Place {
    selected = List.copyOf(selected);
    opened = List.copyOf(opened);
    unfolded = Set.copyOf(unfolded);
  }

  /** What is left of it without these; the map where what stood in the middle is gone. */
  Place without(Predicate<String> gone) {
    boolean stays = middle.isEmpty() || !gone.test(middle);
    return new Place(
        selected.stream().filter(gone.negate()).toList(),
        stays ? mode : Mode.MAP,
        stays ? middle : "",
        direction,
        opened.stream().filter(gone.negate()).toList(),
        kept,
        unfolded,
        looking);
  }
}
