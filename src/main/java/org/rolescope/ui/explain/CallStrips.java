package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/**
 * The call drawn large, of a chain each call on the way; above it the call that it is held against.
 * Right and Left show and cover the gates one by one, Up and Down look at those that are shown;
 * Enter goes to the statement.
 */
final class CallStrips extends VBox {
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  /** A gate, in logical pixels: where there is room, beside another call, and of more than two. */
  private static final double LARGE = 66;

  private static final double USUAL = 50;
  private static final double SMALL = 40;
  private static final double ROOM = 760;

  private final SimulatorViewModel model;
  private final ObservableValue<Boolean> still;
  private final List<CallStrip> asked = new ArrayList<>();
  private Optional<Answer> drawn = Optional.empty();
  private double drawnSize;
  private boolean drawnWriting;

  /**
   * @param still whether nothing should move
   * @param toStatement puts the focus on the statement
   */
  CallStrips(SimulatorViewModel model, ObservableValue<Boolean> still, Runnable toStatement) {
    this.model = model;
    this.still = still;
    setId("strips");
    getStyleClass().add("call-strips");
    Topic.LADDER.mark(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> GateKeys.steer(event, model.ladder(), toStatement, this::more));
    setOnMousePressed(event -> requestFocus());
    model.answerProperty().subscribe(answer -> draw());
    widthProperty().subscribe(width -> draw());
    visibleProperty().subscribe(visible -> draw());
    model.trust().openProperty().subscribe(open -> draw());
    model.ladder().revealedProperty().subscribe(shown -> show());
    model.ladder().coveredProperty().subscribe(covered -> show());
    model.ladder().selectedRowProperty().subscribe(row -> show());
    model.ladder().hopIndexProperty().subscribe(hop -> show());
  }

  private boolean more(KeyCode key) {
    return switch (key) {
      case END -> model.ladder().uncover();
      case UP -> look(-1);
      case DOWN -> look(1);
      default -> false;
    };
  }

  /** A gate that is drawn: the call on the way, from 0, and which of it. */
  private record Drawn(int hop, LargeGate gate) {}

  /** Looks at another of the gates that are shown, so many further on; false where none is. */
  private boolean look(int by) {
    List<Answer.Hop> hops = model.ladder().hops();
    List<Drawn> shown = new ArrayList<>();
    int now = -1;
    for (int i = 0; i < hops.size(); i++) {
      List<LargeGate> gates = hops.get(i).gates();
      int at = i == model.ladder().hopIndexProperty().get() ? lookedAt(gates) : -1;
      for (int k = 0; k < model.ladder().largeShown(i); k++) {
        now = k == at ? shown.size() : now;
        shown.add(new Drawn(i, gates.get(k)));
      }
    }
    int next = now + by;
    if (next >= 0 && next < shown.size()) {
      model.ladder().select(shown.get(next).hop(), shown.get(next).gate());
    }
    return !shown.isEmpty();
  }

  /** Which of the gates the row that is looked at belongs to, from 0; negative for none. */
  private int lookedAt(List<LargeGate> gates) {
    int row = model.ladder().selectedRowProperty().get();
    for (int i = 0; i < gates.size(); i++) {
      if (row >= 0 && row < gates.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  private void draw() {
    Optional<Answer> answer = isVisible() ? model.answerProperty().get() : Optional.empty();
    double size = answer.map(this::size).orElse(USUAL);
    if (answer.equals(drawn) && size == drawnSize && writing() == drawnWriting) {
      return;
    }
    drawn = answer;
    drawnWriting = writing();
    drawnSize = size;
    asked.clear();
    getChildren().clear();
    answer
        .flatMap(Answer::beside)
        .filter(beside -> !writing())
        .ifPresent(beside -> addBeside(beside, size));
    answer.ifPresent(found -> addAsked(found, size));
    pseudoClassStateChanged(TIGHT, size < USUAL);
    show();
  }

  /** Whether a policy is written below, which needs the room. */
  private boolean writing() {
    return model.trust().openProperty().get();
  }

  private double size(Answer answer) {
    int strips = answer.hops().size() + answer.beside().map(other -> other.hops().size()).orElse(0);
    return strips > 2 ? SMALL : getWidth() < ROOM ? USUAL : LARGE;
  }

  private void addBeside(Answer beside, double size) {
    addCaption(beside);
    for (Answer.Hop hop : beside.hops()) {
      CallStrip strip = strip(hop, size, -1);
      strip.show(hop.gates().size(), -1, false);
      getChildren().add(strip);
    }
    VBox line = new VBox();
    line.getStyleClass().add("strips-line");
    getChildren().add(line);
  }

  private void addAsked(Answer answer, double size) {
    addCaption(answer);
    for (int i = 0; i < answer.hops().size(); i++) {
      CallStrip strip = strip(answer.hops().get(i), size, i);
      asked.add(strip);
      getChildren().add(strip);
    }
  }

  private void addCaption(Answer answer) {
    if (!answer.caption().isEmpty()) {
      Label caption = Parts.label(Rows.breakable(answer.caption()), "strip-caption");
      caption.setWrapText(true);
      caption.setMinHeight(USE_PREF_SIZE);
      getChildren().add(caption);
    }
  }

  /**
   * @param index of the call on the way, from 0; negative where nothing can be chosen
   */
  private CallStrip strip(Answer.Hop hop, double size, int index) {
    List<LargeGate> gates = hop.gates();
    return new CallStrip(
        box(hop.simulation().request().principal()),
        box(hop.simulation().request().role()),
        gates,
        size,
        size < USUAL,
        still,
        gate -> choose(index, gates.get(gate)));
  }

  private NodeBox box(String id) {
    return NodeBox.large(model.choices().of(id), model.choices().account(id));
  }

  private void choose(int hop, LargeGate gate) {
    if (hop >= 0) {
      model.ladder().select(hop, gate);
    }
  }

  private void show() {
    List<Answer.Hop> hops = model.ladder().hops();
    if (drawn.isEmpty() || hops.size() != asked.size()) {
      return;
    }
    int at = model.ladder().hopIndexProperty().get();
    boolean goes = true;
    for (int i = 0; i < asked.size(); i++) {
      List<LargeGate> gates = hops.get(i).gates();
      int shown = model.ladder().largeShown(i);
      asked.get(i).show(shown, i == at ? lookedAt(gates) : -1, goes && here(i, gates, shown));
      goes = goes && shown == gates.size() && gates.stream().allMatch(LargeGate::passed);
    }
    setAccessibleText(said());
  }

  /** Whether the token is on this call: where it is stopped, or the last of all. */
  private boolean here(int hop, List<LargeGate> gates, int shown) {
    return shown < gates.size()
        || hop == asked.size() - 1
        || LargeGate.stop(gates, shown).isPresent();
  }

  private String said() {
    List<String> said = new ArrayList<>();
    for (Node child : getChildren()) {
      if (child instanceof Label caption) {
        said.add(caption.getText());
      } else if (child instanceof CallStrip strip) {
        said.add(String.join(", ", strip.said()));
      }
    }
    return Words.of("simulate.strips.accessible", Parts.plain(String.join(". ", said)));
  }
}
