package org.rolescope.ui.matrix;

/**
 * A place in the grid.
 *
 * @param row 0-based; -1 among the heads of the columns
 * @param column 0-based; -1 among the heads of the rows
 */
record At(int row, int column) {
  static final int HEADS = -1;

  /** Whether it is a cell and no head. */
  boolean inside() {
    return row >= 0 && column >= 0;
  }

  /** The nearest cell, of a head the first beside it. */
  At cell() {
    return new At(Math.max(0, row), Math.max(0, column));
  }

  At moved(int rows, int columns) {
    return new At(row + rows, column + columns);
  }

  /** The nearest place that exists: a cell, or a head, but not the corner. */
  At within(int rows, int columns) {
    int inRow = Math.max(HEADS, Math.min(rows - 1, row));
    int inColumn = Math.max(HEADS, Math.min(columns - 1, column));
    return new At(inRow, inRow == HEADS && inColumn == HEADS ? 0 : inColumn);
  }
}
