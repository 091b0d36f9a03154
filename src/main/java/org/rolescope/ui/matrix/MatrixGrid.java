package org.rolescope.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.NameLines;
import org.rolescope.ui.look.Rows;

/**
 * The cells under their heads, which stay while the cells are scrolled. Only what is seen is made.
 */
final class MatrixGrid extends Region {
  private static final double BAR = 14;
  private static final double NAME = 11;

  private final MatrixViewModel model;
  private final GridPane pane = new GridPane();
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Label from = Rows.label(Words.of("matrix.callers-from"), "matrix-axis");
  private final Label into = Rows.label(Words.of("matrix.roles-in"), "matrix-axis");
  private final BooleanSupplier seen;
  private final Frames rest = new Frames();
  private final Tooltip tip = new Tooltip();
  private final ContextMenu menu = new ContextMenu();
  private final Text measure = new Text();
  private final ReadOnlyDoubleWrapper chosenX = new ReadOnlyDoubleWrapper(Double.NaN);
  private GridPlaces places = new GridPlaces(0, 0, 1, 1, false);

  /** What the columns of the answer were put in order of. */
  private MatrixAnswer made = MatrixAnswer.NOTHING;

  private MatrixAnswer shown = MatrixAnswer.NOTHING;
  private At focus = new At(0, 0);

  /** Where a choice of several cells begins. */
  private At anchor = new At(0, 0);

  private Optional<At> hovered = Optional.empty();
  private double room;

  /** The frame in which what stands around the cells is styled has enough to do. */
  private boolean fresh = true;

  /** What comes into sight once it is known how much is seen. */
  private Optional<At> wanted = Optional.empty();

  /**
   * @param menus makes the menu of an account
   * @param seen whether the view is shown that it is in; it is to be laid out again once it is
   */
  MatrixGrid(MatrixViewModel model, MenuSource menus, BooleanSupplier seen) {
    this.model = model;
    this.seen = seen;
    setId("matrix");
    getStyleClass().add("matrix-grid");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(Words.of("matrix.accessible"));
    setFocusTraversable(true);
    down.setOrientation(Orientation.VERTICAL);
    for (ScrollBar bar : List.of(across, down)) {
      bar.setFocusTraversable(false);
      bar.setManaged(false);
      bar.valueProperty().subscribe(this::requestLayout);
    }
    from.setManaged(false);
    into.setManaged(false);
    getChildren().addAll(pane, from, into, across, down);
    tip.getStyleClass().add("matrix-tip");
    setOnMouseMoved(event -> hover(at(event)));
    setOnMouseExited(event -> hover(Optional.empty()));
    setOnMouseClicked(this::clicked);
    setOnScroll(this::scrolled);
    setOnContextMenuRequested(event -> menu(event, menus));
    widthProperty().subscribe(this::place);
    // The pairs that were opened take a part of the room.
    heightProperty().subscribe(() -> wanted = only().or(() -> wanted));
    focusedProperty().subscribe(this::requestLayout);
    model.answerProperty().subscribe(this::show);
    model
        .chosenProperty()
        .subscribe(
            cells -> {
              wanted = only().or(() -> wanted);
              place();
            });
    model.selectedProperty().subscribe(this::follow);
  }

  /**
   * Says how much room there is for the grid and what stands below it together.
   *
   * @param height in logical pixels
   */
  void setRoom(double height) {
    room = height;
    place();
  }

  private void show(MatrixAnswer answer) {
    boolean first = shown.rows().isEmpty();
    pane.clear();
    hover(Optional.empty());
    place();
    if (first) {
      follow(model.selectedProperty().get());
    }
  }

  /** Outsiders come first where not all columns are seen. */
  private void arrange(MatrixAnswer answer, GridPlaces next) {
    boolean fits =
        getWidth() <= 0
            || next.width(answer.columns().size()) <= getWidth() - next.left() - BAR + 1;
    MatrixAnswer arranged = fits ? answer : answer.outsidersFirst();
    boolean same = answer == made;
    if (same && arranged.columns().equals(shown.columns())) {
      return;
    }
    MatrixAnswer then = shown;
    made = answer;
    shown = arranged;
    boolean start = then.rows().isEmpty() || rows() == 0 || same && focus.equals(new At(0, 0));
    focus = start ? new At(0, 0) : moved(focus, then).within(rows(), columns());
    anchor = focus;
    pane.clear();
  }

  /** Where the account and the column are by now that had the keys. */
  private At moved(At at, MatrixAnswer then) {
    int row =
        at.row() < 0
            ? at.row()
            : index(
                answer().rows().stream().map(MatrixRow::account).toList(),
                then.rows().get(at.row()).account().id());
    int column =
        at.column() < 0 ? at.column() : answer().columns().indexOf(then.columns().get(at.column()));
    return new At(
        at.row() >= 0 ? Math.max(0, row) : row, at.column() >= 0 ? Math.max(0, column) : column);
  }

  /** As it is shown. */
  private MatrixAnswer answer() {
    return shown;
  }

  private void place() {
    MatrixAnswer answer = model.answerProperty().get();
    GridPlaces next =
        GridPlaces.of(
            answer, getWidth() - BAR, room, !model.chosenProperty().get().isEmpty(), this::fits);
    arrange(answer, next);
    if (!next.equals(places)) {
      places = next;
      pane.clear();
    }
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private boolean fits(String text, double width) {
    // Not sooner: the fonts come with the looks of the window.
    measure.setFont(Font.font("Inter SemiBold", NAME));
    measure.setText(text);
    return measure.getLayoutBounds().getWidth() <= width;
  }

  /**
   * Marks the place of what is selected, here or elsewhere, and brings it into sight: the cell of a
   * trust, the column of an outsider, the row of all else.
   */
  private void follow(String id) {
    Optional<CountedCell> cell = model.cellOf(id);
    Optional<MatrixGroup> outsider = model.columnOf(id);
    String account = model.accountOf(id);
    int row = index(answer().rows().stream().map(MatrixRow::account).toList(), account);
    if (cell.isPresent()) {
      at(cell.get()).ifPresent(this::go);
    } else if (outsider.isPresent()) {
      go(new At(At.HEADS, answer().columns().indexOf(outsider.get())));
    } else if (row >= 0) {
      // Whoever opens a cell selects its account, and goes on from the cell.
      At here = new At(row, focus.column());
      go(chosen().contains(here) ? here : new At(row, At.HEADS));
    }
    requestLayout();
  }

  private static int index(List<MatrixGroup> groups, String id) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** Moves the mark of the keyboard and brings it into sight. */
  void go(At to) {
    move(to);
    anchor = focus;
  }

  /** Goes there and chooses all cells from where a choice began to there. */
  void extend(At to) {
    move(to.cell());
    At from = anchor.cell();
    List<CountedCell> between = new ArrayList<>();
    for (int row = Math.min(from.row(), focus.row());
        row <= Math.max(from.row(), focus.row());
        row++) {
      for (int column = Math.min(from.column(), focus.column());
          column <= Math.max(from.column(), focus.column());
          column++) {
        cell(new At(row, column)).ifPresent(between::add);
      }
    }
    model.chooseAll(between);
  }

  /** Chooses a cell beside those that are chosen, or leaves it out again. */
  void add(At at) {
    cell(at).ifPresent(model::add);
  }

  /** Whether the keyboard is at one of several cells that are chosen. */
  boolean isAtOneOfSeveral() {
    List<CountedCell> cells = model.chosenProperty().get();
    return cells.size() > 1 && cell(focus).filter(cells::contains).isPresent();
  }

  private void move(At to) {
    focus = to.within(answer().rows().size(), answer().columns().size());
    wanted = Optional.of(focus);
    requestLayout();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void reveal(At at) {
    if (at.row() >= 0) {
      reveal(down, at.row() * places.high(), places.high());
    }
    if (at.column() >= 0) {
      reveal(across, at.column() * places.wide(), places.wide());
    }
  }

  private static void reveal(ScrollBar bar, double start, double length) {
    double seen = bar.getBlockIncrement();
    if (bar.isVisible() && seen > 0) {
      double least = start + length - seen;
      bar.setValue(
          Math.max(0, Math.min(bar.getMax(), Math.max(least, Math.min(start, bar.getValue())))));
    }
  }

  At focus() {
    return focus;
  }

  /** How many rows are seen at a time. */
  int page() {
    return Math.max(1, (int) (down.getBlockIncrement() / places.high()));
  }

  Optional<CountedCell> cell(At at) {
    return at.inside() && at.row() < answer().rows().size()
        ? answer().rows().get(at.row()).cell(answer().columns().get(at.column()))
        : Optional.empty();
  }

  int rows() {
    return answer().rows().size();
  }

  int columns() {
    return answer().columns().size();
  }

  /** Opens a cell, sorts by a column, or selects an account; says whether pairs were opened. */
  boolean press(At at) {
    if (rows() == 0) {
      return false;
    }
    if (at.row() == At.HEADS) {
      model.mostFirst(answer().columns().get(at.column()));
    } else if (at.column() == At.HEADS) {
      model.selectAccount(answer().rows().get(at.row()).account());
    } else {
      cell(at).ifPresentOrElse(model::choose, model::close);
      return cell(at).isPresent();
    }
    return false;
  }

  private Optional<At> at(MouseEvent event) {
    return places
        .at(event.getX(), event.getY(), across.getValue(), down.getValue())
        .filter(at -> at.row() < rows() && at.column() < columns())
        .filter(at -> event.getX() < getWidth() - BAR || !down.isVisible())
        .filter(at -> event.getY() < getHeight() - BAR || !across.isVisible());
  }

  private void clicked(MouseEvent event) {
    at(event)
        .filter(at -> event.getButton() == MouseButton.PRIMARY)
        .ifPresent(
            at -> {
              requestFocus();
              if (event.isShiftDown() && at.inside()) {
                extend(at);
              } else if (event.isShortcutDown() && at.inside()) {
                go(at);
                add(at);
              } else {
                go(at);
                press(at);
              }
            });
  }

  /** The menu of the account where the mouse or the keyboard is. */
  private void menu(ContextMenuEvent event, MenuSource menus) {
    At at = event.isKeyboardTrigger() ? focus : hovered.orElse(focus);
    if (rows() > 0) {
      MatrixGroup group =
          at.row() == At.HEADS
              ? answer().columns().get(at.column())
              : answer().rows().get(at.row()).account();
      menu.getItems().setAll(menus.of(group.id()));
      menu.show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    scroll(down, event.isShiftDown() ? event.getDeltaX() : event.getDeltaY());
    scroll(across, event.isShiftDown() ? event.getDeltaY() : event.getDeltaX());
    event.consume();
  }

  private static void scroll(ScrollBar bar, double by) {
    if (bar.isVisible()) {
      bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() - by)));
    }
  }

  private void hover(Optional<At> at) {
    if (hovered.equals(at)) {
      return;
    }
    hovered = at;
    tip.hide();
    if (at.isPresent()) {
      tip.setText(words(at.get()));
      Tooltip.install(this, tip);
    } else {
      Tooltip.uninstall(this, tip);
    }
    requestLayout();
  }

  /** A place in words, for the tooltip and the screen reader. */
  private String words(At at) {
    if (rows() == 0) {
      return Words.of("matrix.accessible");
    }
    if (at.row() == At.HEADS) {
      MatrixGroup group = answer().columns().get(at.column());
      boolean sorted = answer().most().filter(group::equals).isPresent();
      return Words.of(
          sorted ? "matrix.column-sorted" : "matrix.column", group.label(), number(group));
    }
    MatrixGroup account = answer().rows().get(at.row()).account();
    if (at.column() == At.HEADS) {
      return Words.of(
          "matrix.row", account.label(), number(account), answer().rows().get(at.row()).ways());
    }
    return cell(at)
        .map(CellLook::words)
        .orElseGet(
            () ->
                Words.of(
                    "matrix.no-cell",
                    answer().columns().get(at.column()).label(),
                    account.label()));
  }

  private static String number(MatrixGroup group) {
    boolean said = group.label().equals(group.id()) || !Character.isDigit(group.id().charAt(0));
    return said ? "" : " " + group.id();
  }

  @Override
  protected double computePrefHeight(double width) {
    double bar = places.width(columns()) > getWidth() - places.left() - BAR ? BAR : 0;
    return rows() == 0 ? 0 : places.top() + places.height(rows()) + bar;
  }

  @Override
  protected double computeMinHeight(double width) {
    return rows() == 0 ? 0 : places.top() + places.high() + BAR;
  }

  @Override
  protected void layoutChildren() {
    // Unseen it would be laid out all the same.
    if (!seen.getAsBoolean()) {
      return;
    }
    boolean empty = rows() == 0;
    pane.setVisible(!empty);
    from.setVisible(!empty);
    into.setVisible(!empty);
    double wide = getWidth() - places.left() - BAR;
    boolean scrolls = !empty && places.width(columns()) > wide + 1;
    double high = getHeight() - places.top() - (scrolls ? BAR : 0);
    set(across, scrolls, places.width(columns()), wide, places.wide());
    set(down, !empty && places.height(rows()) > high + 1, places.height(rows()), high, 24);
    across.resizeRelocate(places.left(), getHeight() - BAR, wide, BAR);
    down.resizeRelocate(getWidth() - BAR, places.top(), BAR, high);
    from.autosize();
    into.autosize();
    from.relocate(places.slanted() ? BAR : places.left(), places.slanted() ? BAR : 2);
    into.relocate(BAR, places.top() - into.getHeight() - 6);
    if (wide >= places.wide() && high >= places.high()) {
      wanted.ifPresent(this::reveal);
      wanted = Optional.empty();
    }
    pane.resizeRelocate(0, 0, getWidth(), places.top() + Math.max(0, high));
    pane.setBodyWidth(wide);
    boolean whole =
        !fresh
            && pane.show(
                new GridPane.Shown(
                    answer(), places, Math.rint(across.getValue()), Math.rint(down.getValue())),
                marks(),
                this::broken);
    fresh = false;
    if (!whole) {
      rest.begin(List.of(this::requestLayout));
    }
    pane.setWords(empty ? "" : spoken());
    chosenX.set(only().map(this::middle).orElse(Double.NaN));
  }

  private String spoken() {
    int several = model.chosenProperty().get().size();
    return isAtOneOfSeveral() ? Words.of("matrix.chosen", words(focus), several) : words(focus);
  }

  private GridPane.Marks marks() {
    String selected = model.selectedProperty().get();
    Optional<MatrixGroup> outsider = model.columnOf(selected);
    return new GridPane.Marks(
        isFocused() && rows() > 0 ? Optional.of(focus) : Optional.empty(),
        chosen(),
        hovered,
        outsider.isPresent() ? "" : model.accountOf(selected),
        outsider.map(MatrixGroup::id).orElse(""));
  }

  private Set<At> chosen() {
    return model.chosenProperty().get().stream()
        .flatMap(cell -> at(cell).stream())
        .collect(Collectors.toSet());
  }

  /** Where the cell is that is chosen alone. */
  private Optional<At> only() {
    List<CountedCell> cells = model.chosenProperty().get();
    return cells.size() == 1 ? at(cells.get(0)) : Optional.empty();
  }

  private Optional<At> at(CountedCell cell) {
    int row =
        index(answer().rows().stream().map(MatrixRow::account).toList(), cell.cell().row().id());
    int column = answer().columns().indexOf(cell.cell().column());
    return row < 0 || column < 0 ? Optional.empty() : Optional.of(new At(row, column));
  }

  private double middle(At at) {
    double x = places.left() + (at.column() + 0.5) * places.wide() - across.getValue();
    return x < places.left() || x > getWidth() - BAR ? Double.NaN : x;
  }

  private String broken(MatrixGroup group) {
    String name = answer().head(group);
    return places.slanted()
        ? name
        : NameLines.of(name, text -> fits(text, places.wide() - GridPlaces.NAME_GAP)).orElse(name);
  }

  private static void set(ScrollBar bar, boolean shown, double all, double seen, double step) {
    bar.setVisible(shown);
    double most = shown ? Math.max(1, all - seen) : 0;
    bar.setMax(Math.max(1, most));
    bar.setVisibleAmount(Math.max(1, most) * seen / Math.max(1, all));
    bar.setUnitIncrement(step);
    bar.setBlockIncrement(Math.max(1, seen));
    if (bar.getValue() > most) {
      bar.setValue(most);
    }
  }

  /** Where the column of the only chosen cell is, in pixels from the left; NaN if none is seen. */
  ReadOnlyDoubleProperty chosenXProperty() {
    return chosenX.getReadOnlyProperty();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT -> rows();
      case COLUMN_COUNT -> columns();
      case FOCUS_ITEM -> pane.focusRing();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
