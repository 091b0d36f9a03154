package org.rolescope.app.saved;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Viewport;
import org.rolescope.question.Questions;

/**
 * What the picture showed, and what was selected in it.
 *
 * @param kind which picture
 * @param middle id of what stands in the middle; empty for nothing
 * @param selected ids, in the order in which they were selected
 * @param open ids of the accounts that are opened
 * @param unfolded ids of the lines that are unfolded
 * @param pins left upper corners of what was moved, by id, what was moved last at the end
 * @param dimmed whether all but the selection and its neighbours is dimmed
 * @param ways which ways a blast radius has
 * @param looking the part that is looked at; empty for all of it
 */
public record SavedPicture(
    Kind kind,
    String middle,
    List<String> selected,
    Set<String> open,
    Set<String> unfolded,
    Map<String, Point> pins,
    boolean dimmed,
    Ways ways,
    Optional<Viewport> looking) {
  /** The pictures of the map's tab, by the names that they have there. */
  public enum Kind {
    MAP,
    FOCUS,
    BLAST
  }

  /**
   * Which ways a blast radius has.
   *
   * @param hops at most so many, 1 to {@link Questions#MOST_HOPS}
   * @param onlyAdmins only those into roles that may do everything in their account
   * @param unknown those, too, of which it cannot be known
   */
  public record Ways(int hops, boolean onlyAdmins, boolean unknown) {
    /** As they are at first. */
    public static final Ways USUAL = new Ways(3, false, true);
  }

  public SavedPicture {
    selected = List.copyOf(selected);
    open = Set.copyOf(open);
    unfolded = Set.copyOf(unfolded);
    pins = Collections.unmodifiableMap(new LinkedHashMap<>(pins));
  }

  /** Without what is not there; without its middle a picture is the map. */
  SavedPicture keeping(Predicate<String> there) {
    boolean stays = middle.isEmpty() || there.test(middle);
    Map<String, Point> put = new LinkedHashMap<>(pins);
    put.keySet().removeIf(there.negate());
    return new SavedPicture(
        stays ? kind : Kind.MAP,
        stays ? middle : "",
        selected.stream().filter(there).toList(),
        open.stream().filter(there).collect(Collectors.toSet()),
        unfolded,
        put,
        dimmed,
        ways,
        looking);
  }
}
