package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.simulate.Explanation;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.look.Unrolling;

/**
 * Every gate of the call, in order. Up, Down, Home and End step; Enter goes to the statement.
 * Presented, Right and Left show and cover them one by one.
 */
final class LadderColumn extends VBox {
  private static final double HIGHEST_ROW = 48;

  /** Two lines of text and nothing more. */
  private static final double LOWEST_ROW = 33;

  private final LadderViewModel model;
  private final Label title = Parts.label("", "column-heading");
  private final Label passed = Parts.label("", "column-count");
  private final ListView<Explanation.Row> rows = new ListView<>();
  private final Unrolling unrolling = new Unrolling(rows);
  private boolean showing;
  private boolean fresh;

  /**
   * @param hops chooses among the calls on the way
   * @param toStatement puts the focus on the statement
   */
  LadderColumn(LadderViewModel model, HopBar hops, Runnable toStatement) {
    this.model = model;
    getStyleClass().add("ladder-column");
    Topic.LADDER.mark(this);
    rows.setId("ladder");
    rows.getStyleClass().add("ladder");
    rows.setFixedCellSize(HIGHEST_ROW);
    rows.setCellFactory(list -> new GateCell(model));
    rows.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> GateKeys.steer(event, model, toStatement, other -> false));
    VBox.setVgrow(rows, Priority.ALWAYS);
    HBox heading = new HBox(title, Parts.spring(), passed);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("column-head");
    getChildren().addAll(heading, hops, rows);
    rows.heightProperty().subscribe(height -> fit());
    heightProperty().subscribe(height -> fit());
    rows.layoutYProperty().subscribe(y -> fit());
    rows.skinProperty().addListener(skin -> unroll());
    model.hopProperty().subscribe(this::show);
    model.selectedRowProperty().subscribe(row -> mark(row.intValue()));
    model.revealedProperty().subscribe(shown -> count());
    rows.getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> chosen(now.intValue()));
  }

  private void show(Optional<Answer.Hop> hop) {
    showing = true;
    fresh = true;
    List<Explanation.Row> shown = hop.map(Answer.Hop::rows).orElse(List.of());
    boolean first = rows.getItems().isEmpty() && !shown.isEmpty();
    if (first && rows.getSkin() != null) {
      unroll();
    }
    rows.getItems().setAll(shown);
    fit();
    title.setText(Words.of("simulate.gates", shown.size()));
    count();
    showing = false;
  }

  /** At first its rows come into sight in a few frames. */
  private void unroll() {
    unrolling.begin(() -> reveal(model.selectedRowProperty().get()));
  }

  /** How many pass; while some are covered, how many are shown. */
  private void count() {
    List<Explanation.Row> all = rows.getItems();
    boolean covered = model.coveredProperty().get();
    long shown = IntStream.range(0, all.size()).filter(row -> !model.covers(row)).count();
    long pass = all.stream().filter(row -> Tone.of(row.gate()) == Tone.ALLOWED).count();
    passed.setText(
        covered ? Words.of("simulate.gates.shown", shown) : Words.of("simulate.gates.pass", pass));
    rows.setAccessibleText(
        covered
            ? Words.of("simulate.ladder.covered", shown, all.size())
            : Words.of("simulate.ladder.accessible"));
  }

  /** Rows give way until all of them are in sight, or no longer hold their two lines. */
  private void fit() {
    int count = rows.getItems().size();
    if (count > 0 && room() > 0) {
      double share = Math.floor(room() / count);
      rows.setFixedCellSize(Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, share)));
    }
  }

  /** The height that the rows have, or will have. */
  private double room() {
    return rows.getHeight() > 0 ? getHeight() - getInsets().getBottom() - rows.getLayoutY() : 0;
  }

  private void mark(int row) {
    showing = true;
    if (row < 0) {
      rows.getSelectionModel().clearSelection();
    } else {
      rows.getSelectionModel().clearAndSelect(row);
      rows.getFocusModel().focus(row);
      if (fresh) {
        reveal(row);
      } else if (model.coveredProperty().get()) {
        // The next one is in sight, too.
        int visible = (int) (room() / rows.getFixedCellSize());
        rows.scrollTo(Math.max(0, row + 2 - visible));
      }
    }
    showing = false;
  }

  /** Scrolls a new ladder to a row; a row that a person chose is in sight already. */
  private void reveal(int row) {
    fresh = false;
    boolean fits = (row + 1) * rows.getFixedCellSize() <= room();
    // Two rows above stay in sight, so that it is seen what was passed before.
    rows.scrollTo(fits ? 0 : Math.max(0, row - 2));
  }

  private void chosen(int row) {
    if (!showing && row >= 0) {
      model.select(row);
    }
  }

  /** Gives the keys to the ladder. */
  void focusRows() {
    rows.requestFocus();
  }
}
