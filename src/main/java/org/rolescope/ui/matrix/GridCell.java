package org.rolescope.ui.matrix;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Words;

/** How many come from one place into one account. */
final class GridCell extends TableCell<MatrixRow, MatrixRow> {
  private final MatrixGroup column;
  private final Label box = new Label();

  /**
   * @param choose opens a cell that holds pairs
   */
  GridCell(MatrixGroup column, Consumer<MatrixCell> choose) {
    this.column = column;
    box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    box.prefWidthProperty().bind(widthProperty().subtract(4));
    box.prefHeightProperty().bind(heightProperty().subtract(4));
    setOnMouseClicked(
        event -> {
          if (getItem() != null) {
            getItem().cell(column).ifPresent(choose);
          }
        });
  }

  @Override
  protected void updateItem(MatrixRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(null);
    setTooltip(null);
    setAccessibleText(null);
    if (empty || row == null) {
      return;
    }
    String words =
        row.cell(column)
            .map(CellLook::words)
            .orElse(Words.of("matrix.no-cell", column.label(), row.account().label()));
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
    row.cell(column).ifPresentOrElse(this::fill, () -> look("none"));
    setGraphic(box);
  }

  private void fill(MatrixCell cell) {
    CellLook look = CellLook.of(cell);
    look(look.styleClass());
    box.setText(String.valueOf(cell.pairs().size()));
    look.icon().ifPresent(icon -> box.setGraphic(FontIcon.of(icon)));
  }

  private void look(String styleClass) {
    box.setText("");
    box.setGraphic(null);
    box.getStyleClass().setAll("matrix-box", styleClass);
  }
}
