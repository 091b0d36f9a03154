package org.rolescope.drawing;

import java.util.List;

/** The straight pieces of a path, measured once for many points on it. */
final class Course {
  private final List<Point> points;
  private final double[] pieces;
  private final double length;

  Course(Path path) {
    points = path.flattened();
    pieces = new double[Math.max(0, points.size() - 1)];
    double sum = 0;
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = points.get(i).distance(points.get(i + 1));
      sum += pieces[i];
    }
    length = sum;
  }

  double length() {
    return length;
  }

  /** The point at a fraction of the length, 0 to 1. */
  Point at(double fraction) {
    double left = fraction * length;
    for (int i = 0; i < pieces.length; i++) {
      if (left <= pieces[i] && pieces[i] > 0) {
        return between(points.get(i), points.get(i + 1), left / pieces[i]);
      }
      left -= pieces[i];
    }
    return points.get(points.size() - 1);
  }

  private static Point between(Point a, Point b, double t) {
    return new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
  }
}
