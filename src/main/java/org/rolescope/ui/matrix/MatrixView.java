package org.rolescope.ui.matrix;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** Who comes in where. Enter, or a click, opens the pairs of a cell; Esc closes them. */
public final class MatrixView extends VBox {
  private final MatrixViewModel model;
  private final MatrixGrid grid;
  private final PairsView pairs;

  /**
   * @param toMap shows the map
   * @param inspect gives the keys to the inspector
   */
  public MatrixView(MatrixViewModel model, Runnable toMap, Runnable inspect) {
    this.model = model;
    grid = new MatrixGrid(model, model::choose);
    pairs = new PairsView(model, toMap, inspect);
    getStyleClass().addAll("trust-table", "matrix-view");
    Topic.MATRIX.mark(this);
    VBox.setVgrow(grid, Priority.ALWAYS);
    Region rest = new Region();
    VBox.setVgrow(rest, Priority.ALWAYS);
    getChildren().addAll(head(), grid, pairs, rest, legend());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** What gets the keys. */
  public Node cells() {
    return grid;
  }

  private Node head() {
    Label headline = Rows.paragraph("", "answer");
    headline.setId("matrix-headline");
    headline.textProperty().bind(model.headlineProperty());
    HBox.setHgrow(headline, Priority.ALWAYS);
    Label key = Rows.label(Words.of("matrix.key"), "row-detail");
    key.setMinWidth(USE_PREF_SIZE);
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(12, headline, key);
    head.getStyleClass().add("table-head");
    return head;
  }

  private static Node legend() {
    FlowPane legend = new FlowPane(16, 4);
    legend.getStyleClass().add("table-head");
    for (CellLook look : CellLook.values()) {
      Label box = new Label();
      box.getStyleClass().setAll("matrix-box", "matrix-key", look.styleClass());
      look.icon().ifPresent(icon -> box.setGraphic(FontIcon.of(icon)));
      Label words = Rows.label(look.words(), "row-detail");
      words.setGraphic(box);
      legend.getChildren().add(words);
    }
    legend.setMinHeight(USE_PREF_SIZE);
    return legend;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && model.chosenProperty().get().isPresent()) {
      model.close();
      grid.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && grid.isFocused()) {
      if (grid.press()) {
        pairs.enter();
      }
      event.consume();
    }
  }
}
