package org.rolescope.ui.matrix;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/**
 * Where a key leads in the grid: arrows to the next place, with Ctrl to the next cell that holds a
 * pair, Home and End along the row, with Ctrl to the first and last cell, Page Up and Down.
 */
final class GridKeys {
  private final MatrixGrid grid;

  GridKeys(MatrixGrid grid) {
    this.grid = grid;
  }

  /** Empty if the key leads nowhere. */
  Optional<At> to(KeyEvent event) {
    if (event.isAltDown() || grid.rows() == 0) {
      return Optional.empty();
    }
    boolean far = event.isShortcutDown();
    At here = grid.focus();
    int last = grid.columns() - 1;
    return switch (event.getCode()) {
      case LEFT -> Optional.of(step(here, 0, -1, far));
      case RIGHT -> Optional.of(step(here, 0, 1, far));
      case UP -> Optional.of(step(here, -1, 0, far));
      case DOWN -> Optional.of(step(here, 1, 0, far));
      case HOME -> Optional.of(new At(far ? 0 : here.row(), 0));
      case END -> Optional.of(new At(far ? grid.rows() - 1 : here.row(), last));
      case PAGE_UP -> Optional.of(new At(Math.max(0, here.row() - grid.page()), here.column()));
      case PAGE_DOWN -> Optional.of(here.moved(grid.page(), 0));
      default -> Optional.empty();
    };
  }

  private At step(At from, int rows, int columns, boolean far) {
    At next = from.moved(rows, columns);
    if (far) {
      for (At at = next;
          at.inside() && at.row() < grid.rows() && at.column() < grid.columns();
          at = at.moved(rows, columns)) {
        if (grid.cell(at).isPresent()) {
          return at;
        }
      }
      return from;
    }
    return next;
  }
}
