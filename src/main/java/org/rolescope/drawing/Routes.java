package org.rolescope.drawing;

/** Ways from one place to another. */
final class Routes {
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

  /** A bow that leaves and arrives on the same side; {@code depth} is negative for the left. */
  static Path bow(Point from, Point to, double depth) {
    double extreme = depth < 0 ? Math.min(from.x(), to.x()) : Math.max(from.x(), to.x());
    double control = extreme + depth * 4 / 3;
    return Path.curve(from, new Point(control, from.y()), new Point(control, to.y()), to);
  }
}
