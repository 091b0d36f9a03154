package org.rolescope.question;

import java.util.List;
import java.util.Optional;

/**
 * Who comes in where: the roles of each account against those who call from elsewhere.
 *
 * @param rows accounts that have roles, by id
 * @param columns where callers come from: accounts, identity providers, accounts that were not
 *     read, services, anyone
 * @param cells those that hold a pair, row by row, in order of the columns
 */
public record Matrix(List<MatrixGroup> rows, List<MatrixGroup> columns, List<MatrixCell> cells) {
  public Matrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** The pairs of a row and a column; empty if there is none. */
  public Optional<MatrixCell> cell(MatrixGroup row, MatrixGroup column) {
    return cells.stream()
        .filter(cell -> cell.row().equals(row) && cell.column().equals(column))
        .findFirst();
  }

  /** Only these rows and columns. */
  public Matrix only(List<MatrixGroup> someRows, List<MatrixGroup> someColumns) {
    return new Matrix(
        someRows,
        someColumns,
        cells.stream()
            .filter(cell -> someRows.contains(cell.row()) && someColumns.contains(cell.column()))
            .toList());
  }
}
