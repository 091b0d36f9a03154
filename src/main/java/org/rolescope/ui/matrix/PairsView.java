package org.rolescope.ui.matrix;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.MatrixCell;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** The pairs of the cell that is chosen. A click on one selects it, Enter opens the inspector. */
final class PairsView extends VBox {
  private static final double ROW = 34;

  private final Label title = Rows.label("", "answer");
  private final Label summary = Rows.label("", "row-detail");
  private final TableView<TrustLine> pairs = new TableView<>();

  /**
   * @param toMap shows the map
   * @param inspect gives the keys to the inspector
   */
  PairsView(MatrixViewModel model, Runnable toMap, Runnable inspect) {
    getStyleClass().add("matrix-pairs");
    title.setId("matrix-cell");
    pairs.setId("matrix-pairs");
    pairs.setFixedCellSize(ROW);
    pairs.setMinHeight(ROW * 2);
    pairs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    pairs.getColumns().add(column("matrix.caller", 150, pair -> node(pair.from())));
    pairs.getColumns().add(column("matrix.role", 160, pair -> node(pair.to())));
    pairs.getColumns().add(column("matrix.verdict", 140, PairsView::pill));
    pairs.getColumns().add(column("matrix.why", 300, PairsView::why));
    pairs
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            pair -> {
              if (pair != null) {
                model.select(pair);
              }
            });
    pairs.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            inspect.run();
            event.consume();
          }
        });
    VBox.setVgrow(pairs, Priority.ALWAYS);
    Button map =
        button(
            "matrix.show-on-map",
            MaterialDesignM.MAP_OUTLINE,
            () -> {
              model.selectAccount();
              toMap.run();
            });
    map.setId("matrix-to-map");
    Button copy = button("matrix.copy", MaterialDesignC.CONTENT_COPY, model::copy);
    copy.setId("matrix-copy");
    Button close = button("matrix.close", MaterialDesignC.CLOSE, model::close);
    close.setAccessibleText(Words.of("matrix.close"));
    close.setText("");
    HBox head = new HBox(10, title, summary, Rows.spring(), map, copy, close);
    head.getStyleClass().add("table-head");
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(head, pairs);
    visibleProperty().bind(model.chosenProperty().map(Optional::isPresent));
    managedProperty().bind(visibleProperty());
    model.chosenProperty().subscribe(cell -> cell.ifPresent(this::show));
  }

  private void show(MatrixCell cell) {
    String name = Words.of("matrix.into", cell.column().label(), cell.row().label());
    title.setText(name);
    pairs.setAccessibleText(name);
    summary.setText(
        Words.of(
            "matrix.pairs",
            cell.pairs().size(),
            Words.each("matrix.strongest", CellLook.strongest(cell))));
    pairs.getSelectionModel().clearSelection();
    pairs.getItems().setAll(cell.pairs());
    pairs.setPrefHeight(ROW * (Math.min(5, cell.pairs().size()) + 1) + 4);
  }

  /** Gives the keys to the first pair. */
  void enter() {
    pairs.requestFocus();
    pairs.getSelectionModel().clearAndSelect(0);
  }

  private static Button button(String words, Ikon icon, Runnable action) {
    Button button = new Button(Words.of(words), FontIcon.of(icon));
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Words.of(words)));
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label node(TrustNode node) {
    Label label = new Label(node.label(), new NodeSign(Sign.of(node)));
    label.setTooltip(new Tooltip(node.id()));
    return label;
  }

  private static Label pill(TrustLine pair) {
    return new Pill(pair.edge().kind(), EdgeWords.pill(pair.edge()));
  }

  private static Label why(TrustLine pair) {
    Label label = new Label(pair.reason());
    label.setTooltip(pair.reason().isEmpty() ? null : new Tooltip(pair.reason()));
    return label;
  }

  private static TableColumn<TrustLine, TrustLine> column(
      String title, double width, Function<TrustLine, Label> content) {
    TableColumn<TrustLine, TrustLine> made = new TableColumn<>();
    made.setText(Words.of(title));
    made.setSortable(false);
    made.setPrefWidth(width);
    made.setCellValueFactory(pair -> new SimpleObjectProperty<>(pair.getValue()));
    made.setCellFactory(
        unused ->
            new TableCell<>() {
              @Override
              protected void updateItem(TrustLine pair, boolean empty) {
                super.updateItem(pair, empty);
                Label shown = empty || pair == null ? null : content.apply(pair);
                setGraphic(shown);
                setAccessibleText(shown == null ? null : shown.getText());
              }
            });
    return made;
  }
}
