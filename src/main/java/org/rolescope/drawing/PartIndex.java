package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the boxes that meet a window, through a grid of square cells. */
final class PartIndex {
  private static final double CELL = 256;

  private final List<Rect> boxes;
  private final Rect bounds;
  private final int columns;
  private final int rows;
  private final List<List<Integer>> cells = new ArrayList<>();

  PartIndex(List<Rect> boxes, Rect bounds) {
    this.boxes = boxes;
    this.bounds = bounds;
    this.columns = 1 + (int) (bounds.width() / CELL);
    this.rows = 1 + (int) (bounds.height() / CELL);
    for (int i = 0; i < columns * rows; i++) {
      cells.add(new ArrayList<>());
    }
    for (int i = 0; i < boxes.size(); i++) {
      int part = i;
      forCells(boxes.get(i), cell -> cells.get(cell).add(part));
    }
  }

  /** Indexes of the boxes that meet the window, ascending. */
  List<Integer> near(Rect window) {
    BitSet found = new BitSet();
    forCells(
        window,
        cell ->
            cells.get(cell).stream()
                .filter(i -> boxes.get(i).grow(1).intersects(window.grow(1)))
                .forEach(found::set));
    return found.stream().boxed().toList();
  }

  private void forCells(Rect box, java.util.function.IntConsumer action) {
    int left = clamp((box.x() - bounds.x()) / CELL, columns);
    int right = clamp((box.right() - bounds.x()) / CELL, columns);
    int top = clamp((box.y() - bounds.y()) / CELL, rows);
    int bottom = clamp((box.bottom() - bounds.y()) / CELL, rows);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        action.accept(row * columns + column);
      }
    }
  }

  private static int clamp(double cell, int count) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor(cell)));
  }
}
