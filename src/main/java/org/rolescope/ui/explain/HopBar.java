package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;

/** The calls on the way, one button each; hidden where the call is direct. */
final class HopBar extends HBox {
  private final SimulatorViewModel model;

  HopBar(SimulatorViewModel model) {
    this.model = model;
    setId("hops");
    getStyleClass().add("hop-bar");
    model.answerProperty().subscribe(answer -> show());
    model.ladder().hopIndexProperty().subscribe(index -> mark(index.intValue()));
    model.ladder().revealedProperty().subscribe(shown -> show());
  }

  private void show() {
    List<Answer.Hop> hops = model.answerProperty().get().map(Answer::hops).orElse(List.of());
    List<Node> buttons = new ArrayList<>();
    if (hops.size() > 1) {
      for (int i = 0; i < hops.size(); i++) {
        buttons.add(button(hops.get(i), i));
      }
    }
    getChildren().setAll(buttons);
    setVisible(!buttons.isEmpty());
    setManaged(!buttons.isEmpty());
    mark(model.ladder().hopIndexProperty().get());
  }

  private Node button(Answer.Hop hop, int index) {
    AssumeRoleRequest request = hop.simulation().request();
    String to = model.choices().of(request.role()).name();
    boolean covered = model.ladder().coversHop(index);
    Tone tone = covered ? Tone.NONE : Tone.of(hop.simulation().decision());
    Ikon sign = covered ? MaterialDesignC.CIRCLE_OUTLINE : tone.disc();
    ToggleButton button = new ToggleButton((index + 1) + "  " + to, Parts.icon(sign, "hop-icon"));
    button.setMnemonicParsing(false);
    button.setId("hop-" + (index + 1));
    button.getStyleClass().add("hop");
    tone.on(button);
    String words =
        Words.of(
            "simulate.hop",
            index + 1,
            model.choices().of(request.principal()).label(),
            model.choices().of(request.role()).label(),
            covered ? Words.of("simulate.covered") : hop.explanation().verdict());
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(
        event -> {
          model.ladder().selectHop(index);
          mark(index);
        });
    return button;
  }

  private void mark(int index) {
    for (int i = 0; i < getChildren().size(); i++) {
      ((ToggleButton) getChildren().get(i)).setSelected(i == index);
    }
  }
}
