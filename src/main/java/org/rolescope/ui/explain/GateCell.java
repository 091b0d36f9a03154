package org.rolescope.ui.explain;

import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;

/**
 * One row of the ladder: sign on the spine, gate, subject over reason, outcome. Covered, it says
 * only what is looked at.
 */
final class GateCell extends ListCell<Explanation.Row> {
  private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");
  private static final PseudoClass READING = PseudoClass.getPseudoClass("reading");

  /** Height of the sign on the spine. */
  private static final double DISC = 22;

  private final LadderViewModel model;
  private final Region above = segment();
  private final Region below = segment();
  private final Icon sign = Parts.icon(MaterialDesignC.CIRCLE_OUTLINE, "gate-icon");
  private final Label title = Parts.label("", "gate-title");
  private final Label subject = Parts.cut("", "gate-subject");
  private final Label outcome = Parts.label("", "gate-outcome");
  private final Label reason = Parts.cut("", "gate-reason");
  private final HBox line;
  private Set<String> keys = Set.of();

  GateCell(LadderViewModel model) {
    this.model = model;
    // Names differ at their end.
    subject.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    outcome.setMinWidth(USE_PREF_SIZE);
    // The outcome stands beside the subject, so that the reason has the whole width.
    HBox first = new HBox(subject, Parts.spring(), outcome);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(first, reason);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(spine(), title, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(true);
    line.getStyleClass().add("gate-row");
    getStyleClass().add("gate-cell");
    setPrefWidth(0);
    model.pointedKeyProperty().subscribe(this::point);
    model.revealedProperty().subscribe(shown -> updateItem(getItem(), isEmpty()));
  }

  private StackPane spine() {
    StackPane.setAlignment(above, Pos.TOP_CENTER);
    StackPane.setAlignment(below, Pos.BOTTOM_CENTER);
    StackPane spine = new StackPane(above, below, sign);
    spine.getStyleClass().add("spine");
    for (Region segment : List.of(above, below)) {
      segment.maxHeightProperty().bind(spine.heightProperty().subtract(DISC).divide(2));
    }
    spine.setMaxHeight(Double.MAX_VALUE);
    return spine;
  }

  private static Region segment() {
    Region segment = new Region();
    segment.getStyleClass().add("spine-segment");
    return segment;
  }

  @Override
  protected void updateItem(Explanation.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    Explanation.@Nullable Row now = empty ? null : row;
    keys = now == null ? Set.of() : KeysRead.by(now.gate());
    point(model.pointedKeyProperty().get());
    if (now == null) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(FAILING, false);
    } else {
      show(now);
      setGraphic(line);
    }
  }

  /** Marks the row if its gate reads the key that a person points at. */
  private void point(String key) {
    pseudoClassStateChanged(READING, !key.isEmpty() && keys.contains(key));
  }

  private void show(Explanation.Row row) {
    GateResult gate = row.gate();
    boolean covered = model.covers(getIndex());
    Tone tone = covered ? Tone.NONE : Tone.of(gate);
    title.setText(gate.type().title());
    subject.setText(Parts.plain(gate.subject()));
    reason.setText(Parts.plain(gate.reason()));
    outcome.setText(outcome(gate));
    outcome.setVisible(!covered);
    reason.setVisible(!covered);
    sign.setIconCode(covered ? MaterialDesignC.CIRCLE_OUTLINE : tone.disc());
    above.setVisible(getIndex() > 0);
    below.setVisible(getIndex() < getListView().getItems().size() - 1);
    tone.on(line);
    pseudoClassStateChanged(FAILING, row.deciding() && tone == Tone.DENIED);
    setAccessibleText(
        covered
            ? Words.of("simulate.gate.covered", gate.type().title(), subject.getText())
            : Words.of(
                "simulate.gate.accessible",
                gate.type().title(),
                subject.getText(),
                outcome.getText(),
                reason.getText()));
  }

  /** What came of a gate, in a word or two. */
  static String outcome(GateResult gate) {
    if (gate.depends()) {
      return Decision.CONDITIONAL.word();
    }
    // An implicit deny that the combination does not need is no failure (R62).
    return gate.ignored() ? Words.of("simulate.gate.ignored") : gate.outcome().word();
  }
}
