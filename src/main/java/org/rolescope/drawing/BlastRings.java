package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of a blast radius: ellipses around the origin of the drawing. Angles are radians,
 * clockwise from the top.
 */
final class BlastRings {
  /** An ellipse is so many times as wide as it is high. */
  static final double WIDE = 1.32;

  static final double WHOLE = 2 * Math.PI;
  private static final double PIECE = Math.PI / 8;

  private BlastRings() {}

  /** The point of a ring, half as high as {@code r}, at an angle. */
  static Point at(double angle, double r) {
    return new Point(WIDE * r * Math.sin(angle), -r * Math.cos(angle));
  }

  /** The box of a size whose middle is at an angle of a ring. */
  static Rect box(double angle, double r, double width, double height) {
    Point middle = at(angle, r);
    return new Rect(middle.x() - width / 2, middle.y() - height / 2, width, height);
  }

  /** A whole ring. */
  static Path ring(double r) {
    return arc(0, WHOLE, r);
  }

  /** A slice from the middle to a ring. */
  static Path wedge(double start, double sweep, double r) {
    if (sweep >= WHOLE) {
      return ring(r);
    }
    List<Path.Step> steps = new ArrayList<>();
    Point middle = new Point(0, 0);
    steps.add(Path.Step.of(Path.Op.MOVE, middle));
    steps.add(Path.Step.of(Path.Op.LINE, at(start, r)));
    steps.addAll(arc(start, sweep, r).steps().subList(1, arc(start, sweep, r).steps().size()));
    steps.add(Path.Step.of(Path.Op.CLOSE, middle));
    return new Path(steps);
  }

  private static Path arc(double start, double sweep, double r) {
    int pieces = (int) Math.ceil(sweep / PIECE);
    double piece = sweep / pieces;
    double reach = 4.0 / 3 * Math.tan(piece / 4);
    List<Path.Step> steps = new ArrayList<>();
    steps.add(Path.Step.of(Path.Op.MOVE, at(start, r)));
    for (int i = 0; i < pieces; i++) {
      double from = start + i * piece;
      double to = from + piece;
      Point begin = at(from, r);
      Point end = at(to, r);
      steps.add(
          new Path.Step(
              Path.Op.CURVE,
              begin.plus(WIDE * r * reach * Math.cos(from), r * reach * Math.sin(from)),
              end.plus(-WIDE * r * reach * Math.cos(to), -r * reach * Math.sin(to)),
              end));
    }
    return new Path(steps);
  }

  /** Whether the line from the middle outwards at an angle passes through a box. */
  static boolean crosses(Rect box, double angle) {
    // Along the line x and y grow together, so the box is left out where its range of t is empty.
    double dx = WIDE * Math.sin(angle);
    double dy = -Math.cos(angle);
    double from = 0;
    double to = Double.MAX_VALUE;
    double[][] sides = {{dx, box.x(), box.right()}, {dy, box.y(), box.bottom()}};
    for (double[] side : sides) {
      if (Math.abs(side[0]) < 1e-9) {
        if (side[1] > 0 || side[2] < 0) {
          return false;
        }
      } else {
        double one = side[1] / side[0];
        double other = side[2] / side[0];
        from = Math.max(from, Math.min(one, other));
        to = Math.min(to, Math.max(one, other));
      }
    }
    return from < to;
  }
}
