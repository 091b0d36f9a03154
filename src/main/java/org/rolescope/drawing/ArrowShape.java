package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;

/** Draws a line with a filled triangle at its end. */
final class ArrowShape {
  private ArrowShape() {}

  /** Draws {@code route}, whose end is the tip of the arrow. */
  static void draw(Pen pen, Path route, Hue hue, double width) {
    double length = 8 + 0.9 * width;
    double half = 3.6 + 0.62 * width;
    Path.Step last = route.steps().get(route.steps().size() - 1);
    Point before =
        last.op() == Path.Op.CURVE
            ? last.control2()
            : route.steps().get(route.steps().size() - 2).end();
    Point tip = last.end();
    double distance = Math.max(1e-6, before.distance(tip));
    double dx = (tip.x() - before.x()) / distance;
    double dy = (tip.y() - before.y()) / distance;
    // The line ends a little inside the triangle, so that no seam shows.
    Path line = shortened(route, dx * (length - 1), dy * (length - 1));
    pen.outline(line, Style.stroke(hue.ink(), width).dashed(hue.dash()));
    Point base = tip.plus(-dx * length, -dy * length);
    pen.outline(
        Path.polygon(tip, base.plus(-dy * half, dx * half), base.plus(dy * half, -dx * half)),
        Style.fill(hue.ink()));
  }

  private static Path shortened(Path route, double dx, double dy) {
    List<Path.Step> steps = new ArrayList<>(route.steps());
    Path.Step last = steps.remove(steps.size() - 1);
    steps.add(
        new Path.Step(
            last.op(), last.control1(), last.control2().plus(-dx, -dy), last.end().plus(-dx, -dy)));
    return new Path(steps);
  }
}
