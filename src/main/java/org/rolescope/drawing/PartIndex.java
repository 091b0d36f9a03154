package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the parts that meet a window, through a tree of boxes around boxes, packed by columns and
 * within these by rows. A part may consist of several boxes, so that a long arrow is met where it
 * runs and not wherever its bounds are. Building is O(n log n); finding is O(log n) and what is
 * found, as long as few boxes lie over each other.
 */
final class PartIndex {
  private static final int FAN = 8;

  /** How much boxes that only touch the window are away from it at most. */
  private static final double SLACK = 1;

  private record Leaf(Rect box, int part) {}

  private final List<Leaf> leaves = new ArrayList<>();

  /** From the leaves up; a box of a level is around {@link #FAN} of the level before. */
  private final List<List<Rect>> levels = new ArrayList<>();

  /**
   * @param boxes those of each part
   */
  PartIndex(List<List<Rect>> boxes) {
    for (int part = 0; part < boxes.size(); part++) {
      for (Rect box : boxes.get(part)) {
        leaves.add(new Leaf(box.grow(SLACK), part));
      }
    }
    pack();
    levels.add(leaves.stream().map(Leaf::box).toList());
    while (levels.get(levels.size() - 1).size() > FAN) {
      levels.add(around(levels.get(levels.size() - 1)));
    }
  }

  private void pack() {
    leaves.sort(Comparator.comparingDouble(leaf -> leaf.box().centerX()));
    int columns = (int) Math.ceil(Math.sqrt(leaves.size() / (double) FAN));
    int size = Math.max(1, columns) * FAN;
    for (int from = 0; from < leaves.size(); from += size) {
      leaves
          .subList(from, Math.min(leaves.size(), from + size))
          .sort(Comparator.comparingDouble(leaf -> leaf.box().centerY()));
    }
  }

  private static List<Rect> around(List<Rect> below) {
    List<Rect> level = new ArrayList<>();
    for (int from = 0; from < below.size(); from += FAN) {
      level.add(
          below.subList(from, Math.min(below.size(), from + FAN)).stream()
              .reduce(Rect.EMPTY, Rect::union));
    }
    return level;
  }

  /** Indexes of the parts that meet the window, ascending. */
  List<Integer> near(Rect window) {
    BitSet found = new BitSet();
    search(window, found::set);
    return found.stream().boxed().toList();
  }

  /**
   * Hands out the parts that meet the window, some several times.
   *
   * @return how many boxes were looked at
   */
  int search(Rect window, IntConsumer found) {
    int top = levels.size() - 1;
    return search(window.grow(SLACK), top, 0, levels.get(top).size(), found);
  }

  private int search(Rect window, int level, int from, int to, IntConsumer found) {
    List<Rect> boxes = levels.get(level);
    int end = Math.min(to, boxes.size());
    int looked = end - from;
    for (int i = from; i < end; i++) {
      if (boxes.get(i).intersects(window)) {
        if (level == 0) {
          found.accept(leaves.get(i).part());
        } else {
          looked += search(window, level - 1, i * FAN, (i + 1) * FAN, found);
        }
      }
    }
    return looked;
  }
}
