package org.rolescope.ui.matrix;

import org.rolescope.question.MatrixCell;

/**
 * A cell as it is shown.
 *
 * @param look how it is drawn
 * @param strongest how its strongest pair would be drawn, wherever it comes from
 */
public record CountedCell(MatrixCell cell, CellLook look, CellLook strongest) {
  static CountedCell of(MatrixCell cell) {
    return new CountedCell(cell, CellLook.of(cell), CellLook.strongest(cell));
  }

  /** How many pairs of caller and role; at least 1. */
  public int count() {
    return cell.pairs().size();
  }
}
