package org.rolescope.ui.matrix;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/**
 * Who comes in where. Enter, or a click, opens the pairs of a cell; Shift takes all cells as far as
 * there, Ctrl with a click, or Space, one more; Esc closes them.
 */
public final class MatrixView extends VBox {
  /** Below these sizes, in logical pixels, parts give way. */
  private static final double ROOM_FOR_ONE_LINE = 560;

  private static final double ROOM_FOR_LEGEND = 480;

  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final MatrixViewModel model;
  private final MatrixGrid grid;
  private final GridKeys keys;
  private final PairsView pairs;

  /**
   * @param menus makes the menu of an account or a trust
   * @param toMap shows the map
   * @param inspect gives the keys to the inspector
   * @param nothingLeft offers to drop the filters that hide everything
   */
  public MatrixView(
      MatrixViewModel model, MenuSource menus, Runnable toMap, Runnable inspect, Node nothingLeft) {
    this.model = model;
    grid = new MatrixGrid(model, menus, this::isVisible);
    keys = new GridKeys(grid);
    pairs = new PairsView(model, menus, toMap, inspect);
    getStyleClass().addAll("trust-table", "matrix-view");
    Topic.MATRIX.mark(this);
    pairs.pointAt(grid.chosenXProperty());
    StackPane nothing = new StackPane(nothing(nothingLeft), nothingLeft);
    nothing.getStyleClass().add("matrix-nothing");
    GridAbovePairs middle = new GridAbovePairs(grid, pairs, nothing);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(head(), middle, legend());
    middle.heightProperty().subscribe(height -> grid.setRoom(height.doubleValue()));
    visibleProperty().subscribe(grid::requestLayout);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onGrid);
    addEventFilter(KeyEvent.KEY_PRESSED, this::close);
  }

  /** What gets the keys. */
  public Node cells() {
    return grid;
  }

  private Node head() {
    Label headline = Rows.paragraph("", "matrix-headline");
    headline.setId("matrix-headline");
    headline.textProperty().bind(model.headlineProperty().map(Rows::breakable));
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    TextField words = new TextField();
    words.setId("matrix-filter");
    words.setPromptText(Words.of("matrix.filter"));
    words.setAccessibleText(Words.of("matrix.filter"));
    words.setTooltip(new Tooltip(Words.of("matrix.filter-tip")));
    words.textProperty().bindBidirectional(model.wordsProperty());
    words.setPrefColumnCount(8);
    words.setMinWidth(116);
    words.setOnAction(event -> grid.requestFocus());
    Button copy = new Button(Words.of("matrix.copy-all"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("matrix-copy-all");
    copy.getStyleClass().add("small-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> model.copyAll());
    HBox tools = new HBox(12, words, copy);
    tools.setAlignment(Pos.CENTER_LEFT);
    HBox line = new HBox(12);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(6, line);
    head.getStyleClass().add("matrix-top");
    head.setMinHeight(USE_PREF_SIZE);
    // The sentence goes above the rest where both are not readable in one line.
    widthProperty()
        .map(width -> width.doubleValue() < ROOM_FOR_ONE_LINE)
        .subscribe(
            narrow -> {
              line.getChildren().setAll(narrow ? List.of(headline) : List.of(headline, tools));
              head.getChildren().setAll(narrow ? List.of(line, tools) : List.of(line));
            });
    return head;
  }

  /** What stands in place of the cells where there are none. */
  private Node nothing(Node nothingLeft) {
    Label words = Rows.paragraph("", "row-detail");
    words.setId("matrix-nothing");
    words.setMinWidth(0);
    words.textProperty().bind(model.nothingProperty());
    words
        .visibleProperty()
        .bind(
            model
                .answerProperty()
                .flatMap(
                    answer ->
                        nothingLeft
                            .visibleProperty()
                            .map(other -> !other && answer.rows().isEmpty())));
    return words;
  }

  private Node legend() {
    FlowPane legend = new FlowPane(13, 4);
    legend.getStyleClass().add("matrix-legend");
    legend.getChildren().add(Rows.label(Words.of("matrix.key"), "row-detail"));
    for (CellLook look : CellLook.values()) {
      Label box = new Label();
      box.getStyleClass().setAll("matrix-box", "matrix-key", look.styleClass());
      look.icon().ifPresent(icon -> box.setGraphic(new Icon(icon)));
      Label words = Rows.label(look.words(), "row-detail");
      words.setGraphic(box);
      legend.getChildren().add(words);
    }
    Label finding = Rows.label(Words.of("matrix.finding.key"), "row-detail");
    finding.setGraphic(Finding.sign());
    finding.visibleProperty().bind(model.answerProperty().map(MatrixAnswer::anyFinding));
    finding.managedProperty().bind(finding.visibleProperty());
    legend.getChildren().add(finding);
    Label counts = Rows.label(Words.of("matrix.counts"), "row-detail");
    counts.setId("matrix-counts");
    counts.setTooltip(new Tooltip(Words.of("matrix.counts-tip")));
    legend.getChildren().add(counts);
    for (LeftOut why : LeftOut.values()) {
      legend.getChildren().add(leftOut(why));
    }
    legend.setMinHeight(USE_PREF_SIZE);
    legend
        .visibleProperty()
        .bind(heightProperty().map(height -> height.doubleValue() >= ROOM_FOR_LEGEND));
    legend.managedProperty().bind(legend.visibleProperty());
    return legend;
  }

  private Node leftOut(LeftOut why) {
    Label words = Rows.label("", "row-detail");
    words.setId("matrix-left-out-" + why.name().toLowerCase(Locale.ROOT));
    model
        .answerProperty()
        .subscribe(
            answer -> {
              int accounts = answer.leftOut().getOrDefault(why, 0);
              words.setText(why.words(accounts));
              words.setVisible(accounts > 0 && !answer.rows().isEmpty());
            });
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }

  private void onGrid(KeyEvent event) {
    if (COPY.match(event)) {
      model.copyAll();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      if (grid.isAtOneOfSeveral() || grid.press(grid.focus())) {
        pairs.enter();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      grid.add(grid.focus());
      event.consume();
    } else {
      keys.to(event)
          .ifPresent(
              at -> {
                if (event.isShiftDown()) {
                  grid.extend(at);
                } else {
                  grid.go(at);
                }
                event.consume();
              });
    }
  }

  private void close(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !model.chosenProperty().get().isEmpty()) {
      model.close();
      grid.requestFocus();
      event.consume();
    }
  }
}
