package org.rolescope.drawing;

import java.util.List;
import org.rolescope.layout.Placement.Corner;

/** Ways from one place to another. */
final class Routes {
  private static final double ROUND = 12;

  private Routes() {}

  /** A curve that leaves and arrives horizontally. */
  static Path across(Point from, Point to) {
    double reach =
        Math.max(Math.abs(to.x() - from.x()) / 2, Math.min(36, Math.abs(to.y() - from.y())));
    double way = to.x() >= from.x() ? reach : -reach;
    return Path.curve(from, from.plus(way, 0), to.plus(-way, 0), to);
  }

  /** The same through points on the way, each passed horizontally. */
  static Path through(Point... stops) {
    Path path = across(stops[0], stops[1]);
    for (int i = 2; i < stops.length; i++) {
      path = path.then(across(stops[i - 1], stops[i]));
    }
    return path;
  }

  /** Straight from corner to corner, the corners rounded. */
  static Path angular(List<Corner> corners) {
    return angular(corners, ROUND);
  }

  /**
   * The same.
   *
   * @param round so far from a corner the bend begins, where there is room
   */
  static Path angular(List<Corner> corners, double round) {
    Point last = point(corners.get(0));
    Path path = new Path(List.of(Path.Step.of(Path.Op.MOVE, last)));
    for (int i = 1; i < corners.size() - 1; i++) {
      Point corner = point(corners.get(i));
      Point next = point(corners.get(i + 1));
      double r = Math.min(round, Math.min(last.distance(corner), corner.distance(next) / 2));
      Point begin = towards(corner, last, r);
      Point end = towards(corner, next, r);
      path = path.then(Path.line(last, begin)).then(Path.curve(begin, corner, corner, end));
      last = end;
    }
    return path.then(Path.line(last, point(corners.get(corners.size() - 1))));
  }

  private static Point point(Corner corner) {
    return new Point(corner.x(), corner.y());
  }

  private static Point towards(Point from, Point to, double by) {
    double part = by / Math.max(by, from.distance(to));
    return from.plus(part * (to.x() - from.x()), part * (to.y() - from.y()));
  }

  /** A bow that leaves and arrives on the same side; {@code depth} is negative for the left. */
  static Path bow(Point from, Point to, double depth) {
    double extreme = depth < 0 ? Math.min(from.x(), to.x()) : Math.max(from.x(), to.x());
    double control = extreme + depth * 4 / 3;
    return Path.curve(from, new Point(control, from.y()), new Point(control, to.y()), to);
  }
}
