package org.rolescope.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** The cells, of which only those that are seen are made. */
final class MatrixGrid extends TableView<MatrixRow> {
  private static final double ROW = 44;
  private static final double HEADS = 120;
  private static final double NARROWEST = 54;
  private static final double WIDEST = 92;
  private static final double SIGN_AND_NAME = 86;

  /** Room for the scroll bar. */
  private static final double BAR = 18;

  private final MatrixViewModel model;
  private final Consumer<MatrixCell> choose;

  /**
   * @param choose what a click on a cell does
   */
  MatrixGrid(MatrixViewModel model, Consumer<MatrixCell> choose) {
    this.model = model;
    this.choose = choose;
    setId("matrix");
    setAccessibleText(Words.of("matrix.accessible"));
    setFixedCellSize(ROW);
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(Rows.paragraph(Words.of("matrix.empty"), "answer"));
    setItems(model.rows());
    setMinHeight(140);
    model.matrixProperty().subscribe(matrix -> columns(matrix.columns()));
    widthProperty().subscribe(this::fit);
  }

  private void columns(List<MatrixGroup> groups) {
    if (groups.equals(getColumns().stream().skip(1).map(TableColumn::getUserData).toList())) {
      fit();
      return;
    }
    List<TableColumn<MatrixRow, MatrixRow>> made =
        new ArrayList<>(groups.stream().map(this::column).toList());
    if (!made.isEmpty()) {
      made.add(0, heads());
    }
    getColumns().setAll(made);
    fit();
  }

  private void fit() {
    int count = getColumns().size() - 1;
    setPrefHeight(
        SIGN_AND_NAME + ROW * Math.max(2, model.matrixProperty().get().rows().size()) + 18);
    setMaxHeight(getPrefHeight());
    if (count > 0) {
      double each =
          Math.floor(Math.max(NARROWEST, Math.min(WIDEST, (getWidth() - HEADS - BAR) / count)));
      getColumns().stream().skip(1).forEach(column -> column.setPrefWidth(each));
    }
  }

  private static TableColumn<MatrixRow, MatrixRow> plain() {
    TableColumn<MatrixRow, MatrixRow> made = new TableColumn<>();
    made.setSortable(false);
    made.setReorderable(false);
    made.setResizable(false);
    made.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    return made;
  }

  private static TableColumn<MatrixRow, MatrixRow> heads() {
    TableColumn<MatrixRow, MatrixRow> made = plain();
    made.setPrefWidth(HEADS);
    VBox head = new VBox(Rows.label(Words.of("matrix.axes"), "row-detail"));
    head.setAlignment(Pos.BOTTOM_LEFT);
    head.setPrefHeight(SIGN_AND_NAME - 10);
    made.setGraphic(head);
    made.setCellFactory(unused -> new Head());
    return made;
  }

  private TableColumn<MatrixRow, MatrixRow> column(MatrixGroup group) {
    TableColumn<MatrixRow, MatrixRow> made = plain();
    made.setUserData(group);
    // Lines end between words or after a hyphen; a word without either is cut, whole on hover.
    Label name = Rows.label(group.label().replace("-", "-\u200B"), "matrix-name");
    name.setWrapText(group.label().matches(".*[ -].*"));
    name.setTextAlignment(TextAlignment.CENTER);
    name.setTooltip(new Tooltip(group.label()));
    name.maxWidthProperty().bind(made.widthProperty().subtract(6));
    name.setMaxHeight(50);
    VBox head = new VBox(4, new NodeSign(sign(group)), name);
    head.setAlignment(Pos.BOTTOM_CENTER);
    head.setPrefHeight(SIGN_AND_NAME - 10);
    made.setGraphic(head);
    made.setCellFactory(unused -> new GridCell(group, choose));
    return made;
  }

  private static Sign sign(MatrixGroup group) {
    return switch (group.kind()) {
      case ACCOUNT -> Sign.of(Sign.Shape.ACCOUNT);
      case IDENTITY_CENTER -> new Sign(Sign.Shape.FEDERATED, "S");
      case PROVIDER ->
          group.id().startsWith("token.actions.github")
              ? Sign.of(Sign.Shape.GITHUB)
              : new Sign(Sign.Shape.FEDERATED, group.id().contains(".") ? "O" : "S");
      case OTHER_ACCOUNT -> Sign.of(Sign.Shape.EXTERNAL);
      case SERVICES -> new Sign(Sign.Shape.SERVICE, "");
      case ANYONE -> new Sign(Sign.Shape.ANYONE, "*");
      case LEFT_OPEN -> Sign.of(Sign.Shape.DELETED);
    };
  }

  /** Does what a click on the cell that has the keys does; says whether it holds a pair. */
  boolean press() {
    TablePosition<?, ?> at = getFocusModel().getFocusedCell();
    TableColumn<?, ?> column = at.getTableColumn();
    if (at.getRow() < 0
        || at.getRow() >= model.rows().size()
        || column == null
        || !(column.getUserData() instanceof MatrixGroup group)) {
      return false;
    }
    Optional<MatrixCell> cell = model.rows().get(at.getRow()).cell(group);
    cell.ifPresent(choose);
    return cell.isPresent();
  }

  private static final class Head extends TableCell<MatrixRow, MatrixRow> {
    Head() {
      getStyleClass().add("matrix-head");
    }

    @Override
    protected void updateItem(MatrixRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(
          empty || row == null ? null : Rows.twoLines(row.account().label(), row.account().id()));
      setAccessibleText(empty || row == null ? null : row.account().label());
    }
  }
}
