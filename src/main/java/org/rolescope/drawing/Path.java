package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;

/** Lines and cubic curves, in drawing coordinates. */
public record Path(List<Step> steps) {
  /** Where the control points of a quarter circle stand, in radii from its ends. */
  private static final double ROUND = 0.5523;

  private static final int PIECES_PER_CURVE = 24;

  /** What a step does. */
  public enum Op {
    MOVE,
    LINE,
    CURVE,
    CLOSE
  }

  /** One step; the control points count for curves only, the end for all but {@link Op#CLOSE}. */
  public record Step(Op op, Point control1, Point control2, Point end) {
    static Step of(Op op, Point end) {
      return new Step(op, end, end, end);
    }

    private Step moved(double dx, double dy) {
      return new Step(op, control1.plus(dx, dy), control2.plus(dx, dy), end.plus(dx, dy));
    }
  }

  public Path {
    steps = List.copyOf(steps);
  }

  public static Path line(Point from, Point to) {
    return new Path(List.of(Step.of(Op.MOVE, from), Step.of(Op.LINE, to)));
  }

  public static Path curve(Point from, Point control1, Point control2, Point to) {
    return new Path(List.of(Step.of(Op.MOVE, from), new Step(Op.CURVE, control1, control2, to)));
  }

  public static Path polygon(Point... corners) {
    List<Step> steps = new ArrayList<>();
    for (Point corner : corners) {
      steps.add(Step.of(steps.isEmpty() ? Op.MOVE : Op.LINE, corner));
    }
    steps.add(Step.of(Op.CLOSE, corners[0]));
    return new Path(steps);
  }

  public static Path circle(double x, double y, double r) {
    return roundRect(new Rect(x - r, y - r, 2 * r, 2 * r), r);
  }

  public static Path roundRect(Rect box, double r) {
    return roundRect(box, r, r, r, r);
  }

  /** A rectangle with corners of its own: top left, top right, bottom right, bottom left. */
  public static Path roundRect(Rect box, double tl, double tr, double br, double bl) {
    List<Step> steps = new ArrayList<>();
    Point start = new Point(box.x() + tl, box.y());
    steps.add(Step.of(Op.MOVE, start));
    steps.add(Step.of(Op.LINE, new Point(box.right() - tr, box.y())));
    corner(steps, new Point(box.right(), box.y()), new Point(box.right(), box.y() + tr), tr);
    steps.add(Step.of(Op.LINE, new Point(box.right(), box.bottom() - br)));
    corner(
        steps, new Point(box.right(), box.bottom()), new Point(box.right() - br, box.bottom()), br);
    steps.add(Step.of(Op.LINE, new Point(box.x() + bl, box.bottom())));
    corner(steps, new Point(box.x(), box.bottom()), new Point(box.x(), box.bottom() - bl), bl);
    steps.add(Step.of(Op.LINE, new Point(box.x(), box.y() + tl)));
    corner(steps, new Point(box.x(), box.y()), start, tl);
    steps.add(Step.of(Op.CLOSE, start));
    return new Path(steps);
  }

  private static void corner(List<Step> steps, Point corner, Point end, double r) {
    if (r <= 0) {
      return;
    }
    Point begin = steps.get(steps.size() - 1).end();
    steps.add(new Step(Op.CURVE, towards(begin, corner), towards(end, corner), end));
  }

  private static Point towards(Point from, Point corner) {
    return new Point(
        from.x() + ROUND * (corner.x() - from.x()), from.y() + ROUND * (corner.y() - from.y()));
  }

  /** This path, then {@code next}, whose first step is left out: it begins where this ends. */
  public Path then(Path next) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(next.steps.subList(1, next.steps.size()));
    return new Path(all);
  }

  public Path moved(double dx, double dy) {
    return new Path(steps.stream().map(step -> step.moved(dx, dy)).toList());
  }

  public Point start() {
    return steps.get(0).end();
  }

  public Point end() {
    return steps.get(steps.size() - 1).end();
  }

  /** A rectangle that holds the path; control points are inside too. */
  public Rect bounds() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Step step : steps) {
      for (Point point : List.of(step.control1(), step.control2(), step.end())) {
        left = Math.min(left, point.x());
        top = Math.min(top, point.y());
        right = Math.max(right, point.x());
        bottom = Math.max(bottom, point.y());
      }
    }
    return new Rect(left, top, right - left, bottom - top);
  }

  /** Points along the path, curves cut into short straight pieces. */
  public List<Point> flattened() {
    List<Point> points = new ArrayList<>();
    Point last = start();
    for (Step step : steps) {
      if (step.op() == Op.CURVE) {
        for (int i = 1; i <= PIECES_PER_CURVE; i++) {
          points.add(onCurve(last, step, (double) i / PIECES_PER_CURVE));
        }
      } else {
        points.add(step.end());
      }
      last = step.end();
    }
    return points;
  }

  /** Points along the path, both ends among them, no two in a row farther apart than this. */
  List<Point> along(double apart) {
    List<Point> points = new ArrayList<>(List.of(start()));
    Point last = start();
    for (Point next : flattened()) {
      double pieces = Math.ceil(last.distance(next) / apart);
      for (int i = 1; i <= pieces; i++) {
        double t = i / pieces;
        points.add(last.plus(t * (next.x() - last.x()), t * (next.y() - last.y())));
      }
      last = next;
    }
    return points;
  }

  private static Point onCurve(Point from, Step step, double t) {
    double u = 1 - t;
    double a = u * u * u;
    double b = 3 * u * u * t;
    double c = 3 * u * t * t;
    double d = t * t * t;
    return new Point(
        a * from.x() + b * step.control1().x() + c * step.control2().x() + d * step.end().x(),
        a * from.y() + b * step.control1().y() + c * step.control2().y() + d * step.end().y());
  }

  /** The point at a fraction of the length, 0 to 1. */
  public Point at(double fraction) {
    return new Course(this).at(fraction);
  }

  public double length() {
    return new Course(this).length();
  }

  /** Each step as a path of its own, from where the one before ends. */
  List<Path> pieces() {
    List<Path> pieces = new ArrayList<>();
    Point last = start();
    for (Step step : steps) {
      if (step.op() != Op.MOVE) {
        pieces.add(new Path(List.of(Step.of(Op.MOVE, last), step)));
      }
      last = step.end();
    }
    return pieces;
  }

  /** Whether it comes so near to a point; only the steps that may are looked at closely. */
  public boolean passes(double x, double y, double within) {
    return pieces().stream()
        .anyMatch(
            piece -> piece.bounds().grow(within).contains(x, y) && piece.distance(x, y) <= within);
  }

  /** How far a point is from the path, its inside not counted. */
  public double distance(double x, double y) {
    List<Point> points = flattened();
    double best = Math.hypot(x - start().x(), y - start().y());
    for (int i = 1; i < points.size(); i++) {
      best = Math.min(best, distance(points.get(i - 1), points.get(i), x, y));
    }
    return best;
  }

  private static double distance(Point a, Point b, double x, double y) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : ((x - a.x()) * dx + (y - a.y()) * dy) / square;
    double clamped = Math.max(0, Math.min(1, t));
    return Math.hypot(x - a.x() - clamped * dx, y - a.y() - clamped * dy);
  }
}
