package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.remedy.Attempt;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The verdict: its sign, its word, why, in one sentence, and what was taken for granted. */
final class VerdictBar extends HBox {
  private static final double LOWEST = 60;

  /** Below this width what is told aside would be a column of letters. */
  private static final double ROOM_FOR_ASIDE = 700;

  private final SimulatorViewModel model;
  private final Icon sign = Parts.icon(MaterialDesignC.CHECK_CIRCLE, "verdict-icon");
  private final Label word = Parts.label("", "verdict-word");
  private final TextFlow sentence = new TextFlow();
  private final VBox middle;
  private final Label aside = Parts.label("", "verdict-aside");

  /**
   * @param fixed whether nothing of the call can be set from here
   */
  VerdictBar(SimulatorViewModel model, ObservableValue<Boolean> fixed) {
    this.model = model;
    middle = new VBox(sentence, new AssumedLine(model, fixed));
    getStyleClass().add("verdict-bar");
    Topic.VERDICT.mark(this);
    setId("verdict");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    word.setId("verdict-word");
    word.setMinWidth(USE_PREF_SIZE);
    middle.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(middle, Priority.ALWAYS);
    aside.setWrapText(true);
    Rows.hear(aside);
    // The heading of the gates tells the same, and so does a lesson's picture of the call.
    aside
        .visibleProperty()
        .bind(
            fixed.flatMap(
                is -> widthProperty().map(w -> !is && w.doubleValue() >= ROOM_FOR_ASIDE)));
    aside.managedProperty().bind(aside.visibleProperty());
    middle.widthProperty().subscribe(width -> requestLayout());
    getChildren().addAll(sign, word, middle, aside);
    model.answerProperty().subscribe(this::show);
  }

  @Override
  protected double computeMinHeight(double width) {
    return high();
  }

  @Override
  protected double computePrefHeight(double width) {
    return high();
  }

  /** As high as the words need at the width that they have got. */
  private double high() {
    double words = middle.getWidth() > 0 ? middle.prefHeight(middle.getWidth()) : 0;
    return Math.max(LOWEST, words + getInsets().getTop() + getInsets().getBottom());
  }

  /** What the verdict stands on that the data do not say; empty if nothing. */
  private String trying() {
    List<Attempt> tried = model.remedies().triedProperty().get();
    return tried.isEmpty()
        ? ""
        : Words.of(
            "simulate.trying",
            String.join(" + ", tried.stream().map(each -> Parts.plain(each.title())).toList()));
  }

  private void show(Optional<Answer> answer) {
    setVisible(answer.isPresent());
    setManaged(answer.isPresent());
    answer.ifPresent(this::show);
  }

  private void show(Answer answer) {
    Tone tone = Tone.of(answer.simulation().decision());
    tone.on(this);
    sign.setIconCode(tone.disc());
    word.setText(answer.explanation().verdict());
    sentence.getChildren().clear();
    Parts.fill(sentence, answer.explanation().sentence(), "verdict-sentence");
    aside.setText(Rows.breakable(Parts.plain(answer.explanation().aside())));
    setAccessibleText(
        Words.of(
            "simulate.verdict.accessible",
            trying(),
            answer.explanation().verdict(),
            Parts.plain(answer.explanation().sentence()),
            Parts.plain(answer.explanation().aside())));
  }
}
