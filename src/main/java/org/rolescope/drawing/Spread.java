package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;

/** Puts boxes of a column near where they want to be, in order and without overlap. */
final class Spread {
  private Spread() {}

  /** A run of boxes that touch each other, and the top that suits them all. */
  private record Run(int count, double sum, double height) {
    double top() {
      return sum / count;
    }

    /** Both runs as one; wishes of the second count from its distance to the first's top. */
    Run with(Run next) {
      return new Run(
          count + next.count, sum + next.sum - next.count * height, height + next.height);
    }
  }

  /**
   * The tops of the boxes, least squares from the wishes (pool adjacent violators). O(n).
   *
   * @param wishes the tops wanted, in order
   * @param heights of the boxes, gaps included
   * @param least no top is smaller
   */
  static List<Double> tops(List<Double> wishes, List<Double> heights, double least) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Run run = new Run(1, Math.max(least, wishes.get(i)), heights.get(i));
      while (!runs.isEmpty() && last(runs).top() + last(runs).height() > run.top()) {
        run = runs.remove(runs.size() - 1).with(run);
      }
      runs.add(run);
    }
    List<Double> tops = new ArrayList<>();
    double free = least;
    for (Run run : runs) {
      double top = Math.max(free, run.top());
      for (int k = 0; k < run.count(); k++) {
        double height = heights.get(tops.size());
        tops.add(top);
        top += height;
      }
      free = top;
    }
    return tops;
  }

  private static Run last(List<Run> runs) {
    return runs.get(runs.size() - 1);
  }
}
