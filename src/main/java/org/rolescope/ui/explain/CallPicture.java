package org.rolescope.ui.explain;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.rolescope.graph.TrustNode;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.Words;

/** The call as a small picture: the caller, the gate where it is decided, and the role. */
final class CallPicture extends HBox {
  private static final double ARROW = 140;
  private static final double MIDDLE = 28;

  CallPicture(SimulatorViewModel model) {
    getStyleClass().add("call-picture");
    setAlignment(Pos.CENTER);
    model.callProperty().subscribe(call -> draw(model));
    model.answerProperty().subscribe(answer -> draw(model));
  }

  private void draw(SimulatorViewModel model) {
    Call call = model.callProperty().get();
    Optional<Simulation> decided =
        model.answerProperty().get().map(Answer::simulation).filter(found -> call.complete());
    Tone tone = decided.map(found -> Tone.of(found.decision())).orElse(Tone.NONE);
    Node before = arrow(decided.isPresent() ? call.action() : "", "before", tone);
    Node after = arrow("", "after", tone);
    getChildren()
        .setAll(
            box(model, call.caller(), "simulate.picture.caller"),
            before,
            gate(decided, tone),
            after,
            box(model, call.role(), "simulate.picture.role"));
    setAccessibleText(
        decided
            .map(
                found ->
                    Words.of(
                        "simulate.picture.accessible",
                        model.choices().of(call.caller()).label(),
                        model.choices().of(call.role()).label(),
                        found.decision().word()))
            .orElse(Words.of("simulate.picture.empty")));
  }

  private static Node box(SimulatorViewModel model, String id, String emptyKey) {
    if (id.isEmpty()) {
      StackPane empty = new StackPane(Parts.label(Words.of(emptyKey), "node-detail"));
      empty.getStyleClass().addAll("node-box", "empty");
      return empty;
    }
    Choice choice = model.choices().of(id);
    Label name = Parts.cut(choice.name(), "node-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    VBox words = new VBox(name);
    if (!choice.detail().isEmpty()) {
      words.getChildren().add(Parts.cut(choice.detail(), "node-detail"));
    }
    words.getStyleClass().add("node-words");
    boolean role = choice.kind() == TrustNode.Kind.ROLE;
    Node symbol = role ? band() : Parts.symbol(choice.kind(), 32);
    HBox box = new HBox(symbol, words);
    box.getStyleClass().addAll("node-box", Parts.styleClass(choice.kind()));
    return box;
  }

  private static Node band() {
    StackPane band = new StackPane(Parts.symbol(TrustNode.Kind.ROLE, 24));
    band.getStyleClass().add("band");
    return band;
  }

  private static Node gate(Optional<Simulation> decided, Tone tone) {
    VBox gate = new VBox(Parts.icon(tone.sign(), "gate-sign"));
    gate.getChildren()
        .add(
            Parts.label(
                decided
                    .map(found -> found.decidedBy().title())
                    .orElse(Words.of("simulate.picture.gate")),
                "gate-name"));
    gate.getStyleClass().add("gate-box");
    tone.on(gate);
    return gate;
  }

  private static Node arrow(String action, String where, Tone tone) {
    Line line = new Line(0, MIDDLE, ARROW - 8, MIDDLE);
    line.getStyleClass().add("arrow-line");
    Polygon head = new Polygon(ARROW, MIDDLE, ARROW - 10, MIDDLE - 5, ARROW - 10, MIDDLE + 5);
    head.getStyleClass().add("arrow-head");
    Label label = Parts.label(action, "arrow-label");
    label.setPrefWidth(ARROW);
    label.relocate(0, MIDDLE - 24);
    Pane arrow = new Pane(line, head, label);
    arrow.setMinSize(ARROW, 2 * MIDDLE);
    arrow.setMaxSize(ARROW, 2 * MIDDLE);
    arrow.getStyleClass().addAll("arrow", where);
    tone.on(arrow);
    return arrow;
  }
}
