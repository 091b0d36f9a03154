package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.Switch;
import org.rolescope.simulate.Unconfirmed;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Parts;

/**
 * What was taken for granted: a chip for each thing that a person can set, text for the rest; and
 * what AWS does not document and decided, each with the switch that turns it round.
 */
final class AssumedLine extends FlowPane {
  private final SimulatorViewModel model;
  private final ObservableValue<Boolean> fixed;

  /**
   * @param fixed whether nothing of the call can be set: then it is told only
   */
  AssumedLine(SimulatorViewModel model, ObservableValue<Boolean> fixed) {
    this.model = model;
    this.fixed = fixed;
    getStyleClass().add("assumed-line");
    setId("assumed");
    setRowValignment(VPos.CENTER);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    model.answerProperty().subscribe(this::show);
    fixed.subscribe(is -> show(model.answerProperty().get()));
  }

  private void show(Optional<Answer> answer) {
    List<Labeled> nodes = new ArrayList<>();
    answer.ifPresent(found -> add(found, nodes));
    nodes.forEach(this::fit);
    getChildren().setAll(nodes);
    setVisible(!nodes.isEmpty());
    setManaged(!nodes.isEmpty());
  }

  /** What is longer than the line goes on below: it must not make the line longer. */
  private void fit(Labeled chip) {
    chip.setWrapText(true);
    chip.maxWidthProperty().bind(widthProperty());
  }

  private void add(Answer answer, List<Labeled> nodes) {
    answer.simulation().unconfirmed().forEach(each -> nodes.add(chip(each)));
    if (!answer.explanation().assumed().isEmpty()) {
      nodes.add(Parts.label(Words.of("simulate.assumed"), "assumed-label"));
      answer.explanation().assumed().forEach(each -> nodes.add(chip(each)));
    }
  }

  private Labeled chip(Unconfirmed point) {
    String text = Words.of("simulate.unconfirmed", point.rule(), Parts.plain(point.text()));
    Icon icon = Parts.icon(MaterialDesignA.ALERT, "chip-alert");
    if (point.option().isEmpty() || fixed.getValue()) {
      Label label = Parts.label(text, "unconfirmed-chip");
      label.setGraphic(icon);
      label.setTooltip(new Tooltip(Words.of("simulate.unconfirmed.tip")));
      return label;
    }
    Switch option = point.option().get();
    Button chip = new Button(text, icon);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().add("unconfirmed-chip");
    String tip = Words.of("simulate.unconfirmed.switch", option.text());
    chip.setTooltip(new Tooltip(tip));
    chip.setAccessibleText(text + ". " + tip);
    chip.setOnAction(
        event ->
            model.change(
                call -> call.withSwitch(option, !call.options().switches().contains(option))));
    return chip;
  }

  private Labeled chip(Assumption assumption) {
    String text = Parts.plain(assumption.text());
    if (fixed.getValue() || !SimulatorViewModel.settable(assumption.key())) {
      return Parts.label(text, "assumed-text");
    }
    Button chip = new Button(text);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().add("assumed-chip");
    chip.setTooltip(new Tooltip(Words.of("simulate.assumed.set", assumption.key())));
    chip.setAccessibleText(Words.of("simulate.assumed.accessible", text, assumption.key()));
    chip.setOnAction(event -> model.edit(assumption.key()));
    return chip;
  }
}
