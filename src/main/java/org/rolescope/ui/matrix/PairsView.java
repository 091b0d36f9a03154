package org.rolescope.ui.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.base.FilePlace;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.MatrixCell;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;

/** The pairs of the cells that are chosen. A click on one selects it, Enter opens the inspector. */
final class PairsView extends StackPane {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final double ROW = 34;

  /** Of several cells accounts are told, too: roles of one name are in many. */
  private static final double ROW_OF_TWO_LINES = 38;

  private static final double HEAD = 95;
  private static final int LEAST_ROWS = 3;
  private static final int MOST_ROWS = 6;
  private static final double POINT = 9;

  /** What a cell of the table keeps free at its sides. */
  private static final double BESIDE = 20;

  /** In less width buttons have signs only. What columns go the inspector tells. */
  private static final double ROOMY = 600;

  private final MatrixViewModel model;
  private final MenuSource menus;
  private final Runnable inspect;
  private final Label title = Rows.label("", "matrix-title");
  private final Label summary = Rows.label("", "row-detail");
  private final TableView<TrustLine> pairs = new TableView<>();
  private final Frames arriving = new Frames();
  private final VBox box;
  private boolean several;
  private final ObservableValue<Boolean> roomy =
      widthProperty().map(width -> width.doubleValue() >= ROOMY);

  /**
   * @param menus makes the menu of a trust
   * @param toMap shows the map
   * @param inspect gives the keys to the inspector
   */
  PairsView(MatrixViewModel model, MenuSource menus, Runnable toMap, Runnable inspect) {
    this.model = model;
    this.menus = menus;
    this.inspect = inspect;
    getStyleClass().add("matrix-pairs-around");
    title.setId("matrix-cell");
    summary.setId("matrix-summary");
    pairs.setId("matrix-pairs");
    pairs.setFixedCellSize(ROW);
    pairs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    pairs.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    pairs.setRowFactory(unused -> row());
    for (PairColumn column : PairColumn.values()) {
      pairs.getColumns().add(column(column));
    }
    pairs
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            pair -> {
              if (pair != null) {
                model.select(pair);
              }
            });
    pairs.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(pairs, Priority.ALWAYS);
    box = new VBox(head(toMap));
    box.getStyleClass().add("matrix-pairs");
    getChildren().add(box);
    // Not with the grid: a table is much to style.
    sceneProperty().subscribe(() -> arriving.beginLater(List.of(this::arrive)));
    visibleProperty().bind(model.chosenProperty().map(cells -> !cells.isEmpty()));
    managedProperty().bind(visibleProperty());
    model.chosenProperty().subscribe(this::show);
  }

  private void arrive() {
    if (pairs.getParent() == null) {
      box.getChildren().add(pairs);
    }
  }

  private HBox head(Runnable toMap) {
    Button map = button("map", MaterialDesignM.MAP_OUTLINE, Words.of("matrix.show-on-map"), toMap);
    Button copy =
        button(
            "copy",
            MaterialDesignC.CONTENT_COPY,
            Words.of("matrix.copy"),
            () -> model.copy(List.copyOf(pairs.getItems())));
    Button close = button("close", MaterialDesignC.CLOSE, Words.of("matrix.close"), model::close);
    close.textProperty().unbind();
    close.setText("");
    title.setMinWidth(60);
    summary.visibleProperty().bind(roomy);
    // It has what the title and the buttons leave.
    summary.setMinWidth(0);
    summary.setPrefWidth(0);
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    HBox head = new HBox(10, title, summary, map, copy, close);
    head.getStyleClass().add("table-head");
    return head;
  }

  private Button button(String id, Ikon icon, String words, Runnable action) {
    Button button = new Button("", new Icon(icon));
    button.textProperty().bind(roomy.map(has -> has ? words : ""));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setId("matrix-pairs-" + id);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Points at the column of the cell, where it is seen: NaN where it is not. */
  void pointAt(ObservableValue<Number> x) {
    // Over the edge of the box, so that there is none below the point.
    Polygon inside =
        new Polygon(0, POINT + 2, 0, POINT, POINT, 0, 2 * POINT, POINT, 2 * POINT, POINT + 2);
    Polyline edge = new Polyline(0, POINT, POINT, 0, 2 * POINT, POINT);
    Group point = new Group(inside, edge);
    point.setManaged(false);
    point.getStyleClass().add("matrix-point");
    getChildren().add(point);
    x.subscribe(
        at -> {
          point.setVisible(!Double.isNaN(at.doubleValue()));
          point.setTranslateX(at.doubleValue() - POINT);
          point.setTranslateY(2);
        });
  }

  private void show(List<CountedCell> cells) {
    if (cells.isEmpty()) {
      return;
    }
    arrive();
    several = cells.size() > 1;
    double high = several ? ROW_OF_TWO_LINES : ROW;
    pairs.setFixedCellSize(high);
    MatrixCell first = cells.get(0).cell();
    String name =
        several
            ? Words.of("matrix.cells", cells.size())
            : Words.of("matrix.into", first.column().label(), first.row().label());
    title.setText(name);
    pairs.setAccessibleText(name);
    pairs.getSelectionModel().clearSelection();
    pairs.getSortOrder().clear();
    pairs.getItems().setAll(cells.stream().flatMap(one -> one.cell().pairs().stream()).toList());
    pairs.scrollTo(0);
    CellLook strongest =
        cells.stream()
            .map(CountedCell::cell)
            .min(Comparator.comparing(MatrixCell::strongest))
            .map(CellLook::strongest)
            .orElseThrow();
    int count = pairs.getItems().size();
    summary.setText(
        Words.of(
            "matrix.pairs", CountedCell.counts(cells), Words.each("matrix.strongest", strongest)));
    setPrefHeight(HEAD + high * Math.min(MOST_ROWS, count));
    setMinHeight(HEAD + high * Math.min(LEAST_ROWS, count));
  }

  /** Gives the keys to the pairs; the first key down goes to the first. */
  void enter() {
    pairs.requestFocus();
    pairs.getFocusModel().focus(-1);
  }

  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      model.copy(List.copyOf(pairs.getSelectionModel().getSelectedItems()));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      inspect.run();
      event.consume();
    }
  }

  private List<MenuItem> menuOf(TrustLine pair) {
    model.select(pair);
    return menus.of(model.selectedProperty().get());
  }

  private TableRow<TrustLine> row() {
    TableRow<TrustLine> row = new TableRow<>();
    OnDemand.menu(row, () -> row.getItem() == null ? List.of() : menuOf(row.getItem()));
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) {
            inspect.run();
          }
        });
    return row;
  }

  private TableColumn<TrustLine, TrustLine> column(PairColumn column) {
    TableColumn<TrustLine, TrustLine> made = new TableColumn<>();
    made.setText(column.title());
    made.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= column.room()));
    made.setPrefWidth(column.width());
    made.setMinWidth(column.least());
    made.setCellValueFactory(pair -> new SimpleObjectProperty<>(pair.getValue()));
    made.setComparator(
        column == PairColumn.VERDICT
            ? Comparator.comparing(pair -> pair.edge().kind())
            : Comparator.comparing(pair -> text(column, pair), String.CASE_INSENSITIVE_ORDER));
    made.setCellFactory(unused -> new Cell(column));
    return made;
  }

  private String text(PairColumn column, TrustLine pair) {
    return switch (column) {
      case CALLER -> named(pair.from());
      case ROLE -> named(pair.to());
      case VERDICT -> EdgeWords.pill(pair.edge());
      case WHY -> PairColumn.why(pair);
      case PLACE -> FilePlace.withoutFolders(model.place(pair));
    };
  }

  private String named(TrustNode node) {
    String name = ProviderLook.called(node);
    String account = several ? model.account(node) : "";
    return account.isEmpty() ? name : Words.of("place", name, account);
  }

  private final class Cell extends TableCell<TrustLine, TrustLine> {
    private final PairColumn column;
    private String whole = "";

    Cell(PairColumn column) {
      this.column = column;
      OnDemand.tip(this, () -> whole);
      getStyleClass().add("pair-" + column);
    }

    @Override
    protected void updateItem(TrustLine pair, boolean empty) {
      super.updateItem(pair, empty);
      setGraphic(null);
      setText(null);
      setAccessibleText(null);
      whole = "";
      if (empty || pair == null) {
        return;
      }
      String text = PairsView.this.text(column, pair);
      switch (column) {
        case CALLER -> node(pair.from(), text);
        case ROLE -> node(pair.to(), text);
        case VERDICT -> setGraphic(new Pill(pair.edge().kind(), text).inCell());
        case WHY -> why(pair, text);
        case PLACE -> {
          words(text, model.place(pair));
          setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }
      }
    }

    private void why(TrustLine pair, String text) {
      Optional<String> finding = model.finding(pair);
      finding.ifPresent(found -> setGraphic(Finding.sign()));
      words(text, finding.map(found -> found + "\n" + text).orElse(text));
    }

    private void words(String text, String all) {
      setText(text);
      whole = text.isEmpty() ? "" : all;
    }

    private void node(TrustNode node, String text) {
      NodeSign sign = new NodeSign(model.sign(node));
      String account = several ? model.account(node) : "";
      if (account.isEmpty()) {
        setGraphic(sign);
        words(text, node.id());
        return;
      }
      VBox lines =
          new VBox(
              Parts.cut(ProviderLook.called(node), "row-name"), Parts.cut(account, "row-detail"));
      lines.getStyleClass().add("pair-lines");
      HBox content = new HBox(sign, lines);
      content.getStyleClass().add("pair-content");
      content.setMinWidth(0);
      content.prefWidthProperty().bind(widthProperty().subtract(BESIDE));
      setGraphic(content);
      setAccessibleText(text);
      whole = node.id();
    }
  }
}
