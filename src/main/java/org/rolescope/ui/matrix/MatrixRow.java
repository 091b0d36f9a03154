package org.rolescope.ui.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;

/**
 * An account with who comes in.
 *
 * @param account whose roles
 * @param cells those that hold a pair, by their column
 */
public record MatrixRow(MatrixGroup account, Map<MatrixGroup, MatrixCell> cells) {
  public MatrixRow {
    cells = Map.copyOf(cells);
  }

  /** All rows, in order. O(cells). */
  static List<MatrixRow> of(Matrix matrix) {
    Map<MatrixGroup, Map<MatrixGroup, MatrixCell>> lines = new HashMap<>();
    for (MatrixCell cell : matrix.cells()) {
      lines.computeIfAbsent(cell.row(), any -> new HashMap<>()).put(cell.column(), cell);
    }
    return matrix.rows().stream()
        .map(row -> new MatrixRow(row, lines.getOrDefault(row, Map.of())))
        .toList();
  }

  /** The pairs of a column; empty if there is none. */
  public Optional<MatrixCell> cell(MatrixGroup column) {
    return Optional.ofNullable(cells.get(column));
  }
}
