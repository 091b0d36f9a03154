package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rectangles where nothing else may be drawn, kept by the cells of a grid that they lie in: a label
 * on a long arrow asks of up to a hundred places, and there are thousands of both.
 */
final class TakenRoom {
  private static final double CELL = 64;

  /** What lies in more cells than that is looked at whatever is asked; few are so large. */
  private static final double MOST_CELLS = 512;

  private final Map<Long, List<Rect>> cells = new HashMap<>();
  private final List<Rect> large = new ArrayList<>();
  private long looked;

  void add(Rect box) {
    if ((box.width() / CELL + 1) * (box.height() / CELL + 1) > MOST_CELLS) {
      large.add(box);
      return;
    }
    for (long x = cell(box.x()); x <= cell(box.right()); x++) {
      for (long y = cell(box.y()); y <= cell(box.bottom()); y++) {
        cells.computeIfAbsent(key(x, y), empty -> new ArrayList<>()).add(box);
      }
    }
  }

  /** Whether something in it has more than a border in common with a rectangle. */
  boolean meets(Rect box) {
    if (meets(large, box)) {
      return true;
    }
    for (long x = cell(box.x()); x <= cell(box.right()); x++) {
      for (long y = cell(box.y()); y <= cell(box.bottom()); y++) {
        if (meets(cells.getOrDefault(key(x, y), List.of()), box)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meets(List<Rect> some, Rect box) {
    for (Rect one : some) {
      looked++;
      if (one.intersects(box)) {
        return true;
      }
    }
    return false;
  }

  private static long cell(double at) {
    return (long) Math.floor(at / CELL);
  }

  private static long key(long x, long y) {
    return x << Integer.SIZE | y & 0xffff_ffffL;
  }

  /** How many rectangles were looked at so far. */
  long looked() {
    return looked;
  }
}
