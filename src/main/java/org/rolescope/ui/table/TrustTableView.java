package org.rolescope.ui.table;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
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
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.look.Unrolling;

/** The table of all edges. Enter opens a row in the inspector, Ctrl+C copies what is marked. */
public final class TrustTableView extends VBox {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final PseudoClass CONCERNED = PseudoClass.getPseudoClass("concerned");
  private static final double ROW = 38;
  private static final double SCROLL_BAR = 16;

  /** Below this height, in logical pixels, a table does not stay where it was scrolled to. */
  private static final double ROOM = 3 * ROW;

  private final TableViewModel model;
  private final MenuSource menus;
  private final Runnable inspect;
  private final TableView<EdgeRow> table = new TableView<>();

  /** Those that are shown, and others that are not any more. */
  private final Set<TableRow<EdgeRow>> made = Collections.newSetFromMap(new WeakHashMap<>());

  private boolean following;

  /** The row that was brought into sight last; negative for none. */
  private int brought = -1;

  /** Whether the table, seen first, is still to be scrolled to what is selected elsewhere. */
  private boolean awaiting;

  /**
   * @param menus makes the menu of a row
   * @param inspect gives the keys to the inspector
   * @param nothingLeft offers to drop the filters that hide everything
   */
  public TrustTableView(
      TableViewModel model, MenuSource menus, Runnable inspect, Node nothingLeft) {
    this.model = model;
    this.menus = menus;
    this.inspect = inspect;
    getStyleClass().add("trust-table");
    Topic.TABLE.mark(this);
    table.setId("table");
    // The table chooses one row of its own while the rows are made anew.
    model.rows().addListener((ListChangeListener<EdgeRow>) change -> following = true);
    table.setItems(model.rows());
    table.setFixedCellSize(ROW);
    table.setAccessibleText(Words.of("table.accessible"));
    Label empty = Rows.paragraph(Words.of("table.empty"), "row-detail");
    empty
        .visibleProperty()
        .bind(nothingLeft.visibleProperty().not().and(model.wordsProperty().isNotEmpty()));
    table.setPlaceholder(new StackPane(empty, nothingLeft));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setRowFactory(unused -> row());
    table.setTableMenuButtonVisible(true);
    for (Column column : Column.values()) {
      table.getColumns().add(column(column));
    }
    // The rows are sorted beside the window.
    table.setSortPolicy(unused -> sort());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<EdgeRow>) change -> selected());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.allSelectedProperty().subscribe(this::follow);
    visibleProperty().addListener(seen -> follow());
    model
        .rows()
        .addListener(
            (ListChangeListener<EdgeRow>)
                change -> {
                  following = false;
                  follow();
                });
    Unrolling unrolling = new Unrolling(table);
    // Only once it has its height can it scroll to what is selected elsewhere.
    table
        .skinProperty()
        .addListener(
            skin -> {
              awaiting = true;
              unrolling.begin(this::followAtLast);
            });
    table.heightProperty().subscribe(this::followEarly);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head(), beyond(), table);
  }

  /** Who of those that are asked for gets in by trust in a whole account: they are no rows. */
  private Node beyond() {
    FlowPane beyond = new FlowPane();
    beyond.setId("table-beyond");
    beyond.getStyleClass().add("table-beyond");
    beyond.managedProperty().bind(beyond.visibleProperty());
    model
        .beyondProperty()
        .subscribe(
            all -> {
              beyond.setVisible(!all.some().isEmpty());
              beyond.getChildren().setAll(Rows.label(Words.of("table.beyond"), "row-detail"));
              all.some().stream().map(this::link).forEach(beyond.getChildren()::add);
              if (all.more()) {
                beyond.getChildren().add(Rows.label(Words.of("table.beyond.more"), "row-detail"));
              }
            });
    return beyond;
  }

  private Node link(Beyond.One one) {
    String words = Words.of("table.beyond.one", one.who().label(), one.account(), one.ways());
    Hyperlink link = new Hyperlink(words);
    link.setOnAction(event -> model.select(one.who()));
    return link;
  }

  /** What gets the keys. */
  public Node rows() {
    return table;
  }

  private Node head() {
    TextField words = new TextField();
    words.setId("table-filter");
    words.setPromptText(Words.of("table.filter"));
    words.setAccessibleText(Words.of("table.filter"));
    words.textProperty().bindBidirectional(model.wordsProperty());
    words.setPrefColumnCount(22);
    words.setOnAction(event -> toFirstRow());
    Label summary = Rows.label("", "answer");
    summary.setId("table-summary");
    summary.textProperty().bind(model.summaryProperty());
    Button copy = new Button(Words.of("table.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("table-copy");
    copy.getStyleClass().add("small-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> model.copyAll());
    summary.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(12, summary, Rows.spring(), words, copy);
    head.getStyleClass().add("table-head");
    return head;
  }

  private void toFirstRow() {
    if (!model.rows().isEmpty()) {
      table.requestFocus();
      table.getSelectionModel().clearAndSelect(0);
    }
  }

  private TableColumn<EdgeRow, EdgeRow> column(Column column) {
    TableColumn<EdgeRow, EdgeRow> made = new TableColumn<>();
    made.setText(column.title());
    made.setUserData(column);
    made.setId("table-column-" + column);
    made.setVisible(column.first());
    made.setPrefWidth(width(column, 0));
    table
        .widthProperty()
        .addListener(
            (property, before, now) -> {
              // One that was made wider or narrower by hand stays so.
              if (Math.abs(made.getWidth() - width(column, before)) < 1) {
                made.setPrefWidth(width(column, now));
              }
            });
    made.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    made.setCellFactory(unused -> new EdgeCell(column));
    return made;
  }

  private static double width(Column column, Number table) {
    return column.width(table.doubleValue() - SCROLL_BAR);
  }

  private boolean sort() {
    if (table.getSortOrder().isEmpty()) {
      model.sortBy(Column.ROLE, true);
    } else {
      TableColumn<EdgeRow, ?> by = table.getSortOrder().get(0);
      model.sortBy((Column) by.getUserData(), by.getSortType() == SortType.ASCENDING);
    }
    return true;
  }

  private TableRow<EdgeRow> row() {
    TableRow<EdgeRow> row = new TableRow<>();
    made.add(row);
    row.itemProperty().subscribe(() -> mark(row));
    OnDemand.menu(
        row, () -> row.getItem() == null ? List.of() : menus.of(row.getItem().edge().id()));
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) {
            inspect.run();
          }
        });
    return row;
  }

  /** A row that is about what is selected says so, quietly: also to who cannot see it. */
  private void mark(TableRow<EdgeRow> row) {
    EdgeRow item = row.getItem();
    boolean concerned = item != null && model.concerned().test(item);
    row.pseudoClassStateChanged(CONCERNED, concerned);
    row.setAccessibleText(
        item == null ? null : concerned ? Words.of("table.concerned", item.said()) : item.said());
  }

  private void selected() {
    // While it changes it may hold rows that are gone.
    if (following) {
      return;
    }
    boolean few = table.getSelectionModel().getSelectedIndices().size() <= TableViewModel.MOST;
    List<EdgeRow> rows =
        few
            ? table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList()
            : Stream.ofNullable(table.getSelectionModel().getSelectedItem()).toList();
    if (!rows.isEmpty()) {
      following = true;
      model.select(rows);
      following = false;
    }
  }

  /**
   * What is selected elsewhere is chosen here, as far as it is edges that are shown; else the first
   * row that is about it comes into view.
   */
  private void follow() {
    // Unseen it would be laid out all the same.
    if (isVisible()) {
      made.forEach(this::mark);
      if (!following && !choose()) {
        // Of a role that calls others, too, it is asked first who gets in.
        OptionalInt entered = first(model.entered());
        (entered.isPresent() ? entered : first(model.concerned())).ifPresent(this::bring);
      }
    }
  }

  /** Whether edges that are selected are among the rows. */
  private boolean choose() {
    if (following) {
      return true;
    }
    following = true;
    brought = -1;
    table.getSelectionModel().clearSelection();
    // So that the first key down goes to the first row, or to the one that is brought into sight.
    table.getFocusModel().focus(-1);
    Predicate<EdgeRow> wanted = model.selected();
    int[] own =
        IntStream.range(0, model.rows().size())
            .filter(at -> wanted.test(model.rows().get(at)))
            .toArray();
    if (own.length > 0) {
      table.getSelectionModel().selectIndices(own[0], own);
      bring(own[0]);
    }
    following = false;
    return own.length > 0;
  }

  private OptionalInt first(Predicate<EdgeRow> wanted) {
    int at = 0;
    for (EdgeRow row : model.rows()) {
      if (wanted.test(row)) {
        return OptionalInt.of(at);
      }
      at++;
    }
    return OptionalInt.empty();
  }

  /** As soon as there is room, and once: rows that come into sight by it are made anew. */
  private void followEarly() {
    if (awaiting && table.getHeight() > ROOM && !model.rows().isEmpty()) {
      awaiting = false;
      follow();
    }
  }

  /** Once it has its height, what was brought into sight may not be any more. */
  private void followAtLast() {
    VirtualFlow<?> rows = (VirtualFlow<?>) table.lookup(".virtual-flow");
    IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
    IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
    boolean seen =
        first != null && last != null && brought >= first.getIndex() && brought <= last.getIndex();
    if (awaiting || brought >= 0 && !seen) {
      awaiting = false;
      follow();
    }
  }

  private void bring(int row) {
    brought = row;
    table.scrollTo(Math.max(0, row - 3));
  }

  private void key(KeyEvent event) {
    boolean first = table.getFocusModel().getFocusedIndex() < 0 && brought >= 0;
    if (event.getCode() == KeyCode.DOWN && first && brought < model.rows().size()) {
      table.getSelectionModel().clearAndSelect(brought);
      event.consume();
    } else if (COPY.match(event)) {
      model.copy(table.getSelectionModel().getSelectedItems());
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER
        && !event.isShortcutDown()
        && !(event.getTarget() instanceof ButtonBase)) {
      inspect.run();
      event.consume();
    }
  }
}
