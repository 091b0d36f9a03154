package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.simulate.Switch;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The way and the rules that were chosen, as chips that can be taken away. */
final class ChosenLine extends FlowPane {
  private final SimulatorViewModel model;
  private final ObservableValue<Boolean> drawn;

  /**
   * @param drawn whether the call is drawn large, which shows the way
   */
  ChosenLine(SimulatorViewModel model, ObservableValue<Boolean> drawn) {
    this.model = model;
    this.drawn = drawn;
    getStyleClass().add("chosen-line");
    Topic.CALL.mark(this);
    setId("chosen");
    setRowValignment(VPos.CENTER);
    setAlignment(Pos.CENTER_LEFT);
    model.callProperty().subscribe(this::show);
    drawn.subscribe(large -> show(model.callProperty().get()));
  }

  private void show(Call call) {
    List<Node> nodes = new ArrayList<>();
    List<String> via = call.options().via();
    if (!via.isEmpty() && !drawn.getValue()) {
      nodes.add(Parts.label(Words.of("simulate.via"), "assumed-label"));
      nodes.add(Parts.label(name(call.caller()), "chain-end"));
      for (int i = 0; i < via.size(); i++) {
        nodes.add(Parts.icon(MaterialDesignC.CHEVRON_RIGHT, "chain-arrow"));
        nodes.add(viaChip(via.get(i), i));
      }
      nodes.add(Parts.icon(MaterialDesignC.CHEVRON_RIGHT, "chain-arrow"));
      nodes.add(Parts.label(name(call.role()), "chain-end"));
    }
    if (!call.options().switches().isEmpty()) {
      nodes.add(Parts.label(Words.of("simulate.rules.on"), "assumed-label"));
      new TreeSet<>(call.options().switches()).forEach(each -> nodes.add(ruleChip(each)));
    }
    getChildren().setAll(nodes);
    setVisible(!nodes.isEmpty());
    setManaged(!nodes.isEmpty());
  }

  private String name(String id) {
    return id.isEmpty() ? "…" : model.choices().of(id).name();
  }

  private Node viaChip(String role, int index) {
    Choice choice = model.choices().of(role);
    Button chip = chip(choice.name());
    chip.setTooltip(new Tooltip(Words.of("simulate.via.remove", choice.label())));
    chip.setAccessibleText(Words.of("simulate.via.remove", choice.label()));
    chip.setOnAction(event -> model.removeVia(index));
    return chip;
  }

  private Node ruleChip(Switch rule) {
    Button chip = chip(rule.rule() + ": " + Words.each("simulate.switch", rule));
    chip.setTooltip(new Tooltip(Words.of("simulate.rules.remove", rule.text())));
    chip.setAccessibleText(Words.of("simulate.rules.remove", rule.text()));
    chip.setOnAction(event -> model.change(call -> call.withSwitch(rule, false)));
    return chip;
  }

  private static Button chip(String text) {
    Button chip = new Button(text, Parts.icon(MaterialDesignC.CLOSE, "chip-cross"));
    chip.setMnemonicParsing(false);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().add("chosen-chip");
    return chip;
  }
}
