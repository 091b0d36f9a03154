package org.rolescope.ui.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Point;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Edits;

/** What people have moved on the map, and where it stands since; each move can be undone. */
public final class Pins {
  /** How far a key moves a thing, in drawing units. */
  private static final double STEP = 20;

  private final ReadOnlyObjectWrapper<Map<String, Point>> put =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Edits edits;
  private final Predicate<String> has;

  /**
   * @param has whether there is something of this id
   */
  Pins(Edits edits, Predicate<String> has) {
    this.edits = edits;
    this.has = has;
  }

  /** Moves a thing of a drawing; nothing happens if it cannot be moved. In drawing units. */
  void move(Drawing drawing, Hit what, double dx, double dy) {
    drawing
        .corner(what)
        .ifPresent(
            corner -> {
              Map<String, Point> next = new LinkedHashMap<>(put.get());
              next.remove(what.id());
              next.put(what.id(), corner.plus(dx, dy));
              edit("edit.move", next);
            });
  }

  /** Moves a thing of a drawing by what a key moves it. */
  public void nudge(Drawing drawing, Hit what, Direction direction) {
    move(drawing, what, direction.dx() * STEP, direction.dy() * STEP);
  }

  /** Lets the layout place these again. */
  public void release(Collection<String> ids) {
    Map<String, Point> next = new LinkedHashMap<>(put.get());
    next.keySet().removeAll(ids);
    edit("edit.release", next);
  }

  /** Lets the layout place everything again. */
  public void releaseAll() {
    edit("edit.release", Map.of());
  }

  private void edit(String words, Map<String, Point> next) {
    Map<String, Point> before = put.get();
    if (!next.equals(before)) {
      Map<String, Point> after = Collections.unmodifiableMap(next);
      edits.add(Words.of(words), () -> put.set(there(before)), () -> put.set(there(after)));
      put.set(after);
    }
  }

  /** Without what is not there any more since it was read again. */
  private Map<String, Point> there(Map<String, Point> then) {
    Map<String, Point> left = new LinkedHashMap<>(then);
    left.keySet().removeIf(has.negate());
    return Collections.unmodifiableMap(left);
  }

  /** Other data are open: what was moved is gone. */
  void clear() {
    take(Map.of());
  }

  /** Puts things as they were put elsewhere; whoever calls it says how it is undone. */
  public void take(Map<String, Point> next) {
    put.set(Collections.unmodifiableMap(new LinkedHashMap<>(next)));
  }

  /** Left upper corners by id, as {@link org.rolescope.drawing.MapView} has them. */
  public ReadOnlyObjectProperty<Map<String, Point>> property() {
    return put.getReadOnlyProperty();
  }
}
