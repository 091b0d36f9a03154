package org.rolescope.drawing;

import java.util.List;
import java.util.Optional;

/** Finds room for labels along arrows; a label never covers another, nor what it was told of. */
final class LabelSpace {
  private static final double STEP = 0.02;

  private final TakenRoom taken = new TakenRoom();

  LabelSpace(List<Rect> obstacles) {
    obstacles.forEach(taken::add);
  }

  /**
   * Takes room for a label whose middle is on the path, nearest to {@code wish} first.
   *
   * @param from smallest fraction of the path's length
   * @param to largest fraction
   */
  Optional<Point> along(
      Path path, double width, double height, double from, double wish, double to) {
    return along(path, width, height, 0, from, wish, to);
  }

  /**
   * The same.
   *
   * @param aside how far its middle is from the path, to the right
   */
  Optional<Point> along(
      Path path, double width, double height, double aside, double from, double wish, double to) {
    Course course = new Course(path);
    for (double away = 0; away <= to - from; away += STEP) {
      for (double t : new double[] {wish + away, wish - away}) {
        if (t >= from && t <= to) {
          Point on = course.at(t);
          Point middle = new Point(on.x() + aside, on.y());
          Rect box = new Rect(middle.x() - width / 2, middle.y() - height / 2, width, height);
          if (take(box)) {
            return Optional.of(middle);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Takes a place if it is free. */
  boolean take(Rect box) {
    if (taken.meets(box.grow(2))) {
      return false;
    }
    taken.add(box);
    return true;
  }
}
