package org.rolescope.ui.explain;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Given;
import org.rolescope.ui.look.Parts;

/** One condition key: how it stands, its value, and where that comes from. */
final class ContextRow extends VBox {
  private static final PseudoClass DECIDING = PseudoClass.getPseudoClass("deciding");
  private static final PseudoClass BY_HAND = PseudoClass.getPseudoClass("by-hand");
  private static final PseudoClass READ = PseudoClass.getPseudoClass("read");

  private final String key;
  private final SimulatorViewModel model;
  private final StateSwitch states;
  private final TextField value = new TextField();
  private final Label note = Parts.label("", "context-note");
  private final Button takeBack = new Button();
  private boolean showing;
  private boolean deciding;

  ContextRow(String key, SimulatorViewModel model) {
    this.key = key;
    this.model = model;
    this.states = new StateSwitch(key, this::switched);
    getStyleClass().add("context-row");
    setId("key-" + key.replaceAll("[^A-Za-z0-9]", "-"));
    note.setWrapText(true);
    value.getStyleClass().add("context-value");
    value.setAccessibleText(Words.of("simulate.value.accessible", key));
    value.setPromptText(Words.of("simulate.value.prompt"));
    value.textProperty().addListener((property, before, now) -> typed(now));
    takeBack.setGraphic(Parts.icon(MaterialDesignR.RESTORE, "icon"));
    takeBack.getStyleClass().addAll("quiet-button");
    takeBack.setTooltip(new Tooltip(Words.of("simulate.take-back")));
    takeBack.setAccessibleText(Words.of("simulate.take-back.accessible", key));
    takeBack.setOnAction(event -> model.takeBack(key));
    HBox line = new HBox(states, Parts.spring(), takeBack);
    line.setAlignment(Pos.CENTER_LEFT);
    Label name = Parts.cut(key, "context-key");
    // Keys of one provider differ at their end.
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    getChildren().addAll(name, line, value, note);
    model.ladder().coveredProperty().subscribe(is -> markDeciding());
    hoverProperty().addListener((property, before, now) -> point());
    focusWithinProperty().addListener((property, before, now) -> point());
  }

  /** Marks the row if the gate that is looked at reads its key. */
  void mark(Set<String> read) {
    pseudoClassStateChanged(READ, read.contains(key));
  }

  /** The gates that read this key are marked while a hand or the focus is here. */
  private void point() {
    LadderViewModel ladder = model.ladder();
    if (isHover() || isFocusWithin()) {
      ladder.point(key);
    } else if (ladder.pointedKeyProperty().get().equals(key)) {
      ladder.point("");
    }
  }

  private void switched(Given.State state) {
    switch (state) {
      case SET -> model.edit(key);
      case ABSENT -> model.give(key, Given.ABSENT);
      case UNKNOWN -> model.give(key, Given.UNKNOWN);
    }
  }

  private void typed(String text) {
    if (!showing) {
      model.give(key, Given.set(text));
    }
  }

  /** Shows how the key stands; what is being typed is left alone. */
  void show(ContextKey row) {
    showing = true;
    states.show(row.given().state());
    boolean set = row.given().state() == Given.State.SET;
    visible(value, set);
    if (!set || !value.isFocused()) {
      value.setText(row.given().value());
    }
    note.setText(row.note());
    value.setAccessibleHelp(row.note());
    visible(note, !row.note().isEmpty());
    visible(takeBack, row.byHand());
    deciding = row.deciding();
    markDeciding();
    pseudoClassStateChanged(BY_HAND, row.byHand());
    showing = false;
  }

  /** What the statement that decides uses is known with the verdict. */
  private void markDeciding() {
    boolean covered = model.ladder().coveredProperty().get();
    pseudoClassStateChanged(DECIDING, deciding && !covered);
    note.setVisible(note.isManaged() && !(deciding && covered));
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /** Whether there is a field for the value now. */
  boolean editable() {
    return value.isVisible();
  }

  /** Puts the cursor where the value is typed. */
  void editValue() {
    value.requestFocus();
    value.selectAll();
  }
}
