package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/**
 * The call as a small picture: the caller, the gate where it is decided, and the role; of a chain
 * every role on the way, with a gate before each.
 */
final class CallPicture extends HBox {
  private static final double MIDDLE = 28;
  private static final double USUAL = 140;

  /** Room for the longest of the actions. */
  private static final double LONGEST = 182;

  private static final double SHORTEST = 22;
  private static final double WIDEST_BOX = 220;
  private static final double NARROWEST_BOX = 84;

  /** A caller without a box may be as wide as the name of most providers. */
  private static final double WIDEST_NAME = 420;

  private static final double GATE = 74;
  private static final double MARGIN = 28;

  private final SimulatorViewModel model;
  private final Frames drawing = new Frames();
  private double arrow = USUAL;
  private double box = WIDEST_BOX;

  /** Room for the caller once all others have theirs. */
  private double spare = WIDEST_BOX;

  CallPicture(SimulatorViewModel model) {
    this.model = model;
    getStyleClass().add("call-picture");
    Topic.CALL.mark(this);
    setId("call-picture");
    setAlignment(Pos.CENTER);
    setMinWidth(0);
    model.callProperty().addListener((property, before, now) -> redraw());
    model.answerProperty().addListener((property, before, now) -> redraw());
    model.ladder().revealedProperty().addListener((property, before, now) -> redraw());
    widthProperty().addListener((property, before, now) -> draw());
    draw();
  }

  /** Once for all that changes together, and not in the frame of all else that does. */
  private void redraw() {
    drawing.begin(List.of(this::draw));
  }

  private void draw() {
    Optional<Answer> answer = model.answerProperty().get();
    // What is tried may go another way than the form says.
    Call call = answer.map(Answer::call).orElse(model.callProperty().get());
    List<String> stops = new ArrayList<>();
    stops.add(call.caller());
    stops.addAll(call.options().via());
    stops.add(call.role());
    boolean shortName = call.action().length() < 20;
    measure(stops.size(), shortName ? USUAL : LONGEST);
    List<Node> drawn = new ArrayList<>();
    drawn.add(box(call.caller(), "simulate.picture.caller"));
    boolean stopped = false;
    for (int i = 1; i < stops.size(); i++) {
      Optional<Simulation> hop = hop(answer, i - 1, stops.size() - 1);
      Tone tone =
          stopped ? Tone.NONE : hop.map(found -> Tone.of(found.decision())).orElse(Tone.NONE);
      String action = i == 1 && answer.isPresent() ? call.action() : "";
      drawn.add(arrow(action, "before", tone));
      drawn.add(gate(stopped ? Optional.empty() : hop, tone));
      drawn.add(arrow("", "after", tone));
      drawn.add(box(stops.get(i), "simulate.picture.role"));
      stopped = stopped || tone == Tone.DENIED;
    }
    getChildren().setAll(drawn);
    setAccessibleText(words(answer, call));
  }

  /** The decided call for one stop of the way; empty while nothing is decided, or shown. */
  private Optional<Simulation> hop(Optional<Answer> answer, int index, int hops) {
    return answer
        .filter(found -> found.hops().size() == hops && !model.ladder().coversHop(index))
        .map(found -> found.hops().get(index).simulation());
  }

  /** Arrows first, then boxes give way until the chain fits the window. */
  private void measure(int boxes, double longest) {
    double room = (getWidth() > 0 ? getWidth() : 1280) - MARGIN - (boxes - 1) * GATE;
    arrow = Math.max(SHORTEST, Math.min(longest, (room - boxes * WIDEST_BOX) / (2 * boxes - 2)));
    double left = room - (2 * boxes - 2) * arrow;
    box = Math.max(NARROWEST_BOX, Math.min(WIDEST_BOX, left / boxes));
    spare = Math.min(WIDEST_NAME, left - (boxes - 1) * box);
  }

  private String words(Optional<Answer> answer, Call call) {
    return answer
        .map(
            found ->
                Words.of(
                    "simulate.picture.accessible",
                    model.choices().of(call.caller()).label(),
                    model.choices().of(call.role()).label(),
                    model.ladder().coveredProperty().get()
                        ? Words.of("simulate.covered")
                        : found.simulation().decision().word()))
        .orElse(Words.of("simulate.picture.empty"));
  }

  private Node box(String id, String emptyKey) {
    if (id.isEmpty()) {
      StackPane empty = new StackPane(Parts.label(Words.of(emptyKey), "node-detail"));
      empty.getStyleClass().addAll("node-box", "empty");
      return empty;
    }
    NodeBox node = new NodeBox(model.choices().of(id));
    node.fit(box, NARROWEST_BOX, spare);
    return node;
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

  private Node arrow(String action, String where, Tone tone) {
    Line line = new Line(0, MIDDLE, arrow - 8, MIDDLE);
    line.getStyleClass().add("arrow-line");
    Polygon head = new Polygon(arrow, MIDDLE, arrow - 10, MIDDLE - 5, arrow - 10, MIDDLE + 5);
    head.getStyleClass().add("arrow-head");
    Pane shape = new Pane(line, head);
    if (arrow >= USUAL) {
      Label label = Parts.label(action, "arrow-label");
      label.setPrefWidth(arrow);
      label.relocate(0, MIDDLE - 24);
      shape.getChildren().add(label);
    }
    shape.setMinSize(arrow, 2 * MIDDLE);
    shape.setMaxSize(arrow, 2 * MIDDLE);
    shape.getStyleClass().addAll("arrow", where);
    tone.on(shape);
    return shape;
  }
}
