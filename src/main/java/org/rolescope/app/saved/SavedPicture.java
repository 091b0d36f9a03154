package org.rolescope.app.saved;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rolescope.app.Reaching;
import org.rolescope.drawing.FoldId;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Viewport;

/**
 * What the picture showed, and what was selected in it.
 *
 * @param kind which picture
 * @param middle id of what stands in the middle; empty for nothing
 * @param selected ids, in the order in which they were selected
 * @param open ids of the accounts that are opened, in the order in which they were
 * @param kept ids of the accounts that what is selected keeps open, opening no other; empty if it
 *     opens what it is in
 * @param unfolded ids of the lines that are unfolded
 * @param pins left upper corners of what was moved, by id, what was moved last at the end
 * @param dimmed whether all but the selection and its neighbours is dimmed
 * @param reaching what of a blast radius is shown
 * @param looking the part that is looked at; empty for all of it
 */
public record SavedPicture(
    Kind kind,
    String middle,
    List<String> selected,
    List<String> open,
    Optional<Set<String>> kept,
    Set<String> unfolded,
    Map<String, Point> pins,
    boolean dimmed,
    Reaching reaching,
    Optional<Viewport> looking) {
  /** The pictures of the map's tab, by the names that they have there. */
  public enum Kind {
    MAP,
    FOCUS,
    BLAST
  }

  public SavedPicture {
    selected = List.copyOf(selected);
    open = List.copyOf(open);
    kept = kept.map(Set::copyOf);
    unfolded = Set.copyOf(unfolded);
    pins = Collections.unmodifiableMap(new LinkedHashMap<>(pins));
  }

  /** The same without some ids; without its middle a picture is the map. */
  SavedPicture without(Set<String> gone) {
    boolean stays = !gone.contains(middle);
    Map<String, Point> put = new LinkedHashMap<>(pins);
    put.keySet().removeAll(gone);
    List<String> left = selected.stream().filter(id -> !gone.contains(id)).toList();
    if (left.isEmpty() && stays && kind == Kind.FOCUS) {
      // Without a selection there is no focus.
      left = List.of(middle);
    }
    return new SavedPicture(
        stays ? kind : Kind.MAP,
        stays ? middle : "",
        left,
        open.stream().filter(id -> !gone.contains(id)).toList(),
        kept,
        unfolded,
        put,
        dimmed,
        reaching,
        looking);
  }

  /** The same of data in which every id is another. */
  SavedPicture renamed(UnaryOperator<String> names) {
    Map<String, Point> put = new LinkedHashMap<>();
    pins.forEach((id, at) -> put.put(names.apply(id), at));
    return new SavedPicture(
        kind,
        names.apply(middle),
        selected.stream().map(names).toList(),
        open.stream().map(names).toList(),
        kept.map(some -> some.stream().map(names).collect(Collectors.toSet())),
        unfolded.stream().map(id -> FoldId.renamed(id, names)).collect(Collectors.toSet()),
        put,
        dimmed,
        reaching,
        looking);
  }
}
