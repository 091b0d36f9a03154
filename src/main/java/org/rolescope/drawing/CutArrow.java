package org.rolescope.drawing;

import java.util.List;
import java.util.Optional;

/**
 * An arrow that leads out of what is seen, or into it.
 *
 * @param hit what a click on it means
 * @param entering whether its head is seen; else its tail is
 * @param at where it passes the border of what is seen
 * @param beyond its end that is not seen
 */
public record CutArrow(Hit hit, boolean entering, Point at, Point beyond) {
  /** Empty if both ends of a line are seen, or none. */
  static Optional<CutArrow> of(Hit hit, Path line, Rect window) {
    boolean tail = window.contains(line.start().x(), line.start().y());
    boolean head = window.contains(line.end().x(), line.end().y());
    if (tail == head) {
      return Optional.empty();
    }
    List<Point> points = line.flattened();
    int i = head ? points.size() - 1 : 0;
    Point inside = points.get(i);
    while (window.contains(points.get(i).x(), points.get(i).y())) {
      inside = points.get(i);
      i += head ? -1 : 1;
    }
    Point border = border(inside, points.get(i), window);
    return Optional.of(new CutArrow(hit, head, border, head ? line.start() : line.end()));
  }

  /** Where the way from a point inside to one outside passes the border. */
  private static Point border(Point inside, Point outside, Rect window) {
    double dx = outside.x() - inside.x();
    double dy = outside.y() - inside.y();
    double x = dx < 0 ? window.x() - inside.x() : window.right() - inside.x();
    double y = dy < 0 ? window.y() - inside.y() : window.bottom() - inside.y();
    double part = Math.min(dx == 0 ? 1 : x / dx, dy == 0 ? 1 : y / dy);
    return new Point(inside.x() + part * dx, inside.y() + part * dy);
  }
}
