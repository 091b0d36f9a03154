package org.rolescope.ui.explain;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.rolescope.simulate.Assumption;
import org.rolescope.ui.Words;

/** What was taken for granted: a chip for each thing that a person can set, text for the rest. */
final class AssumedLine extends FlowPane {
  private final SimulatorViewModel model;

  AssumedLine(SimulatorViewModel model) {
    this.model = model;
    getStyleClass().add("assumed-line");
    setId("assumed");
    setRowValignment(VPos.CENTER);
    setAlignment(Pos.CENTER_LEFT);
    model.answerProperty().subscribe(this::show);
  }

  private void show(Optional<Answer> answer) {
    boolean any = answer.filter(found -> !found.explanation().assumed().isEmpty()).isPresent();
    setVisible(any);
    setManaged(any);
    getChildren().setAll(Parts.label(Words.of("simulate.assumed"), "assumed-label"));
    answer.ifPresent(
        found -> found.explanation().assumed().forEach(each -> getChildren().add(chip(each))));
  }

  private Node chip(Assumption assumption) {
    String text = Parts.plain(assumption.text());
    if (!SimulatorViewModel.settable(assumption.key())) {
      return Parts.label(text, "assumed-text");
    }
    Button chip = new Button(text);
    chip.getStyleClass().add("assumed-chip");
    chip.setTooltip(new Tooltip(Words.of("simulate.assumed.set", assumption.key())));
    chip.setAccessibleText(Words.of("simulate.assumed.accessible", text, assumption.key()));
    chip.setOnAction(event -> model.edit(assumption.key()));
    return chip;
  }
}
