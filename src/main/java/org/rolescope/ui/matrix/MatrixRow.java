package org.rolescope.ui.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.rolescope.question.MatrixGroup;

/**
 * An account with who comes in.
 *
 * @param account whose roles
 * @param cells those that hold a pair, by their column
 * @param ways pairs whose caller is not of the account itself
 * @param services how many of them are AWS services
 */
public record MatrixRow(
    MatrixGroup account, Map<MatrixGroup, CountedCell> cells, int ways, int services) {
  public MatrixRow {
    cells = Map.copyOf(cells);
  }

  static MatrixRow of(MatrixGroup account, Map<MatrixGroup, CountedCell> cells) {
    int own = Optional.ofNullable(cells.get(account)).map(CountedCell::count).orElse(0);
    int services =
        cells.values().stream()
            .filter(cell -> cell.cell().column().kind() == MatrixGroup.Kind.SERVICES)
            .mapToInt(CountedCell::count)
            .sum();
    return new MatrixRow(account, cells, count(cells.values()) - own, services);
  }

  private static int count(Collection<CountedCell> cells) {
    return cells.stream().mapToInt(CountedCell::count).sum();
  }

  /** The pairs of a column; empty if there is none. */
  public Optional<CountedCell> cell(MatrixGroup column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** How many pairs a column has here; 0 for none. */
  int count(MatrixGroup column) {
    return cell(column).map(CountedCell::count).orElse(0);
  }
}
