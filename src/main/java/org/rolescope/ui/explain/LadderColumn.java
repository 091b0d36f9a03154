package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.simulate.Explanation;
import org.rolescope.ui.Words;

/** Every gate of the call, in order. */
final class LadderColumn extends VBox {
  private static final double ROW = 48;

  private final SimulatorViewModel model;
  private final Label title = Parts.label("", "column-heading");
  private final Label passed = Parts.label("", "column-count");
  private final ListView<Explanation.Row> rows = new ListView<>();
  private boolean showing;
  private boolean fresh;

  LadderColumn(SimulatorViewModel model) {
    this.model = model;
    getStyleClass().add("ladder-column");
    rows.setId("ladder");
    rows.getStyleClass().add("ladder");
    rows.setFixedCellSize(ROW);
    rows.setCellFactory(list -> new GateCell());
    rows.setAccessibleText(Words.of("simulate.ladder.accessible"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    HBox heading = new HBox(title, Parts.spring(), passed);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("column-head");
    getChildren().addAll(heading, rows);
    model.answerProperty().subscribe(this::show);
    model.selectedRowProperty().subscribe(row -> mark(row.intValue()));
    rows.getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> chosen(now.intValue()));
  }

  private void show(Optional<Answer> answer) {
    showing = true;
    fresh = true;
    List<Explanation.Row> shown = answer.map(Answer::rows).orElse(List.of());
    rows.getItems().setAll(shown);
    title.setText(Words.of("simulate.gates", shown.size()));
    long pass = shown.stream().filter(row -> Tone.of(row.gate()) == Tone.ALLOWED).count();
    passed.setText(Words.of("simulate.gates.pass", pass));
    showing = false;
  }

  private void mark(int row) {
    showing = true;
    if (row < 0) {
      rows.getSelectionModel().clearSelection();
    } else {
      rows.getSelectionModel().select(row);
      if (fresh) {
        reveal(row);
      }
    }
    showing = false;
  }

  /** Scrolls a new ladder to a row; a row that a person chose is in sight already. */
  private void reveal(int row) {
    fresh = false;
    boolean fits = (row + 1) * ROW <= rows.getHeight();
    // Two rows above stay in sight, so that it is seen what was passed before.
    rows.scrollTo(fits ? 0 : Math.max(0, row - 2));
  }

  private void chosen(int row) {
    if (!showing && row >= 0) {
      model.select(row);
    }
  }
}
