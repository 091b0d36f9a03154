package org.rolescope.ui.graph;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;

/** Finds the next thing of a picture in a direction, for the arrow keys. */
final class Neighbour {
  private Neighbour() {}

  /**
   * The nearest thing that lies in the direction, preferring what lies straight ahead; of several
   * the first by kind and id.
   *
   * @param places everything that can be hit; edges are passed over
   */
  static Optional<Hit> of(Map<Hit, Rect> places, Rect from, Direction direction) {
    Comparator<Map.Entry<Hit, Rect>> near =
        Comparator.comparingDouble(entry -> cost(from, entry.getValue(), direction));
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().standsStill())
        .filter(entry -> ahead(from, entry.getValue(), direction) > 1)
        .min(near.thenComparing(Map.Entry::getKey, Hit.ORDER))
        .map(Map.Entry::getKey);
  }

  private static double ahead(Rect from, Rect to, Direction direction) {
    return (to.centerX() - from.centerX()) * direction.dx()
        + (to.centerY() - from.centerY()) * direction.dy();
  }

  private static double cost(Rect from, Rect to, Direction direction) {
    double aside =
        Math.abs(to.centerX() - from.centerX()) * Math.abs(direction.dy())
            + Math.abs(to.centerY() - from.centerY()) * Math.abs(direction.dx());
    return ahead(from, to, direction) + 3 * aside;
  }
}
