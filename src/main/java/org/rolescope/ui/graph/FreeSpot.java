package org.rolescope.ui.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** Where a label that belongs to the border of the picture hides no other words. */
final class FreeSpot {
  private static final double STEP = 13;

  /** How far along the border (x) and within it (y), in pixels, nearest first. */
  private static final List<Point> SHIFTS =
      IntStream.range(0, 20)
          .boxed()
          .flatMap(in -> IntStream.rangeClosed(-3, 3).mapToObj(by -> shift(by, in)))
          .sorted(Comparator.comparingDouble(shift -> 2 * Math.abs(shift.x()) + shift.y()))
          .toList();

  private FreeSpot() {}

  private static Point shift(int along, int within) {
    return new Point(along * STEP, within * STEP);
  }

  /**
   * The nearest free place in the window; the label stays at the border if there is none.
   *
   * @param label where it stands at the border, in pixels of the screen
   * @param inward one pixel into the window
   * @param taken what is not to be hidden
   */
  static Rect of(Rect label, Point inward, Viewport view, Collection<Rect> taken) {
    Rect window = new Rect(0, 0, view.width(), view.height());
    return SHIFTS.stream()
        .map(shift -> moved(label, inward, shift))
        .filter(place -> window.union(place).equals(window))
        .filter(place -> taken.stream().noneMatch(place::intersects))
        .findFirst()
        .orElse(label);
  }

  private static Rect moved(Rect label, Point inward, Point shift) {
    return new Rect(
        label.x() + inward.x() * shift.y() + Math.abs(inward.y()) * shift.x(),
        label.y() + inward.y() * shift.y() + Math.abs(inward.x()) * shift.x(),
        label.width(),
        label.height());
  }
}
