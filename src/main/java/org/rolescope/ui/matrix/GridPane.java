package org.rolescope.ui.matrix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.rolescope.question.MatrixGroup;

/** The cells and heads that are seen. What goes out of sight is used for what comes into it. */
final class GridPane extends Pane {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

  /** So many nodes are made in one go without being felt. */
  private static final int IN_A_FRAME = 90;

  /** A cell, or a head, with what is in it. */
  private static final int PARTS = 5;

  /** The rings stand so far around their cell. */
  private static final double RING = 3;

  /**
   * What is seen.
   *
   * @param x how far the cells are scrolled to the left, in logical pixels
   * @param y the same upwards
   */
  record Shown(MatrixAnswer answer, GridPlaces places, double x, double y) {}

  /**
   * What is marked of it.
   *
   * @param focus where the keyboard is
   * @param chosen the cells whose pairs are open
   * @param account the id of the row of what is selected; empty for none
   * @param outsider the same of the column
   */
  record Marks(
      Optional<At> focus, Set<At> chosen, Optional<At> hovered, String account, String outsider) {
    boolean row(int row, MatrixGroup group) {
      return group.id().equals(account) || onAny(at -> at.row() == row);
    }

    boolean column(int column, MatrixGroup group) {
      return group.id().equals(outsider) || onAny(at -> at.column() == column);
    }

    /** Where the keyboard is has a mark of its own: it is not what is selected. */
    private boolean onAny(Predicate<At> is) {
      return chosen.stream().anyMatch(is) || hovered.filter(is).isPresent();
    }

    private boolean keys(At head) {
      return focus.filter(head::equals).isPresent();
    }
  }

  private final Pane body = clipped();
  private final Pane rowHeads = clipped();
  private final Pane columnHeads = clipped();
  private final Region focusRing = ring("focus");
  private final Map<At, Region> chosenRings = new HashMap<>();
  private final Map<At, GridCell> cells = new HashMap<>();
  private final Map<At, Region> slots = new HashMap<>();
  private final Map<Integer, RowHead> rows = new HashMap<>();
  private final Map<Integer, ColumnHead> columns = new HashMap<>();
  private final Deque<GridCell> spareCells = new ArrayDeque<>();
  private final Deque<Region> spareSlots = new ArrayDeque<>();
  private final Deque<Region> spareRings = new ArrayDeque<>();
  private double bodyWidth;

  /** How many nodes may be made in this go. */
  private int left;

  /** Whether some were not made in this go. */
  private boolean missing;

  GridPane() {
    setManaged(false);
    getChildren().addAll(body, rowHeads, columnHeads);
    body.getChildren().add(focusRing);
    focusRing.setAccessibleRole(AccessibleRole.TABLE_CELL);
  }

  private static Pane clipped() {
    Pane pane = new Pane();
    pane.setManaged(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(pane.widthProperty());
    clip.heightProperty().bind(pane.heightProperty());
    pane.setClip(clip);
    return pane;
  }

  private static Region ring(String styleClass) {
    Region ring = new Region();
    ring.getStyleClass().addAll("matrix-ring", styleClass);
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    return ring;
  }

  void setBodyWidth(double width) {
    bodyWidth = width;
  }

  /** What a screen reader finds where the keyboard is. */
  Node focusRing() {
    return focusRing;
  }

  void setWords(String words) {
    focusRing.setAccessibleText(words);
  }

  /** Forgets what is shown: the answer or the places are others now. */
  void clear() {
    keep(cells, at -> false, spareCells);
    keep(slots, at -> false, spareSlots);
    rows.clear();
    columns.clear();
    rowHeads.getChildren().clear();
    columnHeads.getChildren().clear();
  }

  /**
   * Shows this part.
   *
   * @param names breaks the name of a column into lines
   * @return whether all of it is there; else it is to be shown once more in the next frame
   */
  boolean show(Shown shown, Marks marks, Function<MatrixGroup, String> names) {
    GridPlaces places = shown.places();
    double high = Math.max(0, getHeight() - places.top());
    // The rings of cells at the edge stand out a little.
    body.resizeRelocate(
        places.left() - RING, places.top() - RING, bodyWidth + 2 * RING, high + RING);
    rowHeads.resizeRelocate(0, places.top(), places.left(), high);
    columnHeads.resizeRelocate(places.left(), 0, getWidth() - places.left(), places.top());
    int firstRow = (int) (shown.y() / places.high());
    int rowCount = shown.answer().rows().size();
    int endRow = Math.min(rowCount, (int) Math.ceil((shown.y() + high) / places.high()));
    int columnCount = shown.answer().columns().size();
    int firstColumn = (int) (shown.x() / places.wide());
    int endColumn = Math.min(columnCount, (int) Math.ceil((shown.x() + bodyWidth) / places.wide()));
    Predicate<At> seen =
        at ->
            at.row() >= firstRow
                && at.row() < endRow
                && at.column() >= firstColumn
                && at.column() < endColumn;
    keep(cells, seen, spareCells);
    keep(slots, seen, spareSlots);
    keepHeads(rows, rowHeads, firstRow, endRow);
    keepHeads(columns, columnHeads, firstColumn, endColumn);
    left = IN_A_FRAME;
    missing = false;
    for (int column = firstColumn; column < endColumn; column++) {
      if (columns.containsKey(column) || makes(PARTS)) {
        columnHead(shown, marks, column, names);
      }
    }
    for (int row = firstRow; row < endRow; row++) {
      if (rows.containsKey(row) || makes(PARTS)) {
        rowHead(shown, marks, row);
      }
      for (int column = firstColumn; column < endColumn; column++) {
        cell(shown, new At(row, column));
      }
    }
    keep(chosenRings, at -> marks.chosen().contains(at) && seen.test(at), spareRings);
    marks.chosen().stream()
        .filter(seen)
        .forEach(
            at -> place(chosenRings.computeIfAbsent(at, any -> chosenRing()), shown, at, RING));
    Optional<At> focus = marks.focus().filter(At::inside);
    focusRing.setVisible(focus.isPresent());
    focus.ifPresent(at -> place(focusRing, shown, at, RING));
    return !missing;
  }

  /** Whether nodes may be made in this go; those that may are counted. */
  private boolean makes(int nodes) {
    boolean may = left > 0;
    missing |= !may;
    left -= may ? nodes : 0;
    return may;
  }

  private static <T extends Region> void keep(
      Map<At, T> nodes, Predicate<At> seen, Deque<T> spare) {
    for (Iterator<Map.Entry<At, T>> all = nodes.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<At, T> each = all.next();
      if (!seen.test(each.getKey())) {
        each.getValue().setVisible(false);
        spare.push(each.getValue());
        all.remove();
      }
    }
  }

  private static void keepHeads(
      Map<Integer, ? extends Region> heads, Pane pane, int first, int end) {
    heads
        .entrySet()
        .removeIf(
            head -> {
              boolean out = head.getKey() < first || head.getKey() >= end;
              if (out) {
                pane.getChildren().remove(head.getValue());
              }
              return out;
            });
  }

  private void cell(Shown shown, At at) {
    MatrixRow row = shown.answer().rows().get(at.row());
    Optional<CountedCell> counted = row.cell(shown.answer().columns().get(at.column()));
    if (counted.isPresent()) {
      if (cells.containsKey(at) || !spareCells.isEmpty() || makes(PARTS)) {
        place(
            cells.computeIfAbsent(at, any -> cell(counted.get(), shown.places().roomy())),
            shown,
            at,
            0);
      }
    } else if (slots.containsKey(at) || !spareSlots.isEmpty() || makes(1)) {
      place(slots.computeIfAbsent(at, any -> slot()), shown, at, 0);
    }
  }

  private GridCell cell(CountedCell counted, boolean roomy) {
    GridCell cell = spareCells.isEmpty() ? added(new GridCell()) : spareCells.pop();
    cell.fill(counted, roomy);
    cell.setVisible(true);
    return cell;
  }

  private Region slot() {
    if (!spareSlots.isEmpty()) {
      Region slot = spareSlots.pop();
      slot.setVisible(true);
      return slot;
    }
    Region slot = new Region();
    slot.getStyleClass().addAll("matrix-box", "none");
    slot.setManaged(false);
    slot.setMouseTransparent(true);
    return added(slot);
  }

  /** Below the rings. */
  private <T extends Region> T added(T node) {
    body.getChildren().add(0, node);
    return node;
  }

  private void place(Region node, Shown shown, At at, double around) {
    GridPlaces places = shown.places();
    node.resizeRelocate(
        RING + at.column() * places.wide() - shown.x() + GridPlaces.GAP / 2 - around,
        RING + at.row() * places.high() - shown.y() + GridPlaces.GAP / 2 - around,
        places.wide() - GridPlaces.GAP + 2 * around,
        places.high() - GridPlaces.GAP + 2 * around);
  }

  /** Above the cells. */
  private Region chosenRing() {
    if (!spareRings.isEmpty()) {
      Region ring = spareRings.pop();
      ring.setVisible(true);
      return ring;
    }
    Region ring = ring("chosen");
    body.getChildren().add(body.getChildren().indexOf(focusRing), ring);
    return ring;
  }

  private void rowHead(Shown shown, Marks marks, int row) {
    MatrixGroup account = shown.answer().rows().get(row).account();
    RowHead head =
        rows.computeIfAbsent(
            row,
            any -> {
              RowHead made = new RowHead(account);
              rowHeads.getChildren().add(made);
              return made;
            });
    head.resizeRelocate(
        0, row * shown.places().high() - shown.y(), shown.places().left(), shown.places().high());
    head.pseudoClassStateChanged(HERE, marks.row(row, account));
    head.pseudoClassStateChanged(KEYS, marks.keys(new At(row, At.HEADS)));
  }

  private void columnHead(
      Shown shown, Marks marks, int column, Function<MatrixGroup, String> names) {
    MatrixGroup group = shown.answer().columns().get(column);
    ColumnHead head =
        columns.computeIfAbsent(
            column,
            any -> {
              ColumnHead made =
                  new ColumnHead(
                      group,
                      names.apply(group),
                      shown.places().slanted(),
                      shown.answer().most().filter(group::equals).isPresent());
              columnHeads.getChildren().add(made);
              return made;
            });
    head.resizeRelocate(
        column * shown.places().wide() - shown.x(), 0, shown.places().wide(), shown.places().top());
    head.pseudoClassStateChanged(HERE, marks.column(column, group));
    head.pseudoClassStateChanged(KEYS, marks.keys(new At(At.HEADS, column)));
  }
}
