package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.simulate.PolicyType;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;

/**
 * One call drawn large: the caller, every gate that has a say, and the role. The way goes on as far
 * as the gates let it; a token stands before the next one, or where the call is stopped.
 */
final class CallStrip extends Pane {
  private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
  private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");
  private static final PseudoClass OUT_OF_REACH = PseudoClass.getPseudoClass("out-of-reach");

  private static final double BOX_HEIGHT = 52;
  private static final double BRIEF_HEIGHT = 42;
  private static final double WIDEST_BOX = 230;
  private static final double NARROWEST_BOX = 84;

  /** The way of a gate and its words, at least: with what it says, and without. */
  private static final double NARROWEST_SLOT = 72;

  private static final double BRIEF_SLOT = 60;

  /** Room for the arrow's head before the role. */
  private static final double HEAD = 12;

  private static final double LEAD = 8;
  private static final double DISC = 22;

  /** Room for a gate's words: its name, and what it says. */
  private static final double NAME = 20;

  private static final double WORDS = 36;
  private static final Duration STEP = Duration.millis(600);

  private final ObservableValue<Boolean> still;
  private final NodeBox caller;
  private final NodeBox role;
  private final List<LargeGate> gates;
  private final List<StackPane> doors = new ArrayList<>();
  private final List<VBox> words = new ArrayList<>();
  private final List<Line> ways = new ArrayList<>();
  private final Polygon head = new Polygon();
  private final Circle ring = new Circle(10);
  private final Circle token = new Circle(6.5);
  private final double size;
  private final double boxHeight;
  private final double wordsHeight;
  private Optional<Timeline> moving = Optional.empty();

  /** How many gates are shown. */
  private int open;

  /** Which way the token stands on, from 0; negative where none is shown. */
  private int at = -1;

  /**
   * @param size of a gate, in logical pixels
   * @param brief whether signs and colours alone tell what the gates say
   * @param still whether nothing should move
   * @param choose gets the number of a gate that is chosen, from 0
   */
  CallStrip(
      NodeBox caller,
      NodeBox role,
      List<LargeGate> gates,
      double size,
      boolean brief,
      ObservableValue<Boolean> still,
      IntConsumer choose) {
    this.caller = caller;
    this.role = role;
    this.gates = List.copyOf(gates);
    this.size = size;
    boxHeight = brief ? BRIEF_HEIGHT : BOX_HEIGHT;
    wordsHeight = brief ? NAME : WORDS;
    this.still = still;
    getStyleClass().add("call-strip");
    for (int i = 0; i <= gates.size(); i++) {
      Line way = new Line();
      way.getStyleClass().add("strip-way");
      way.setManaged(false);
      ways.add(way);
    }
    head.getStyleClass().add("strip-head");
    head.setManaged(false);
    getChildren().addAll(ways);
    getChildren().addAll(head, caller, role);
    for (int i = 0; i < gates.size(); i++) {
      add(gates.get(i), i, choose);
    }
    ring.getStyleClass().add("token-ring");
    token.getStyleClass().add("token");
    getChildren().addAll(ring, token);
    ring.centerXProperty().bind(token.centerXProperty());
    ring.centerYProperty().bind(token.centerYProperty());
    ring.setManaged(false);
    token.setManaged(false);
    ring.setMouseTransparent(true);
    token.setMouseTransparent(true);
  }

  private void add(LargeGate gate, int index, IntConsumer choose) {
    StackPane disc = new StackPane(Parts.icon(MaterialDesignC.CHECK, "disc-sign"));
    disc.getStyleClass().add("gate-disc");
    disc.setMaxSize(DISC, DISC);
    disc.setMinSize(DISC, DISC);
    disc.setTranslateX(DISC / 2);
    disc.setTranslateY(-DISC / 2 + 2);
    StackPane.setAlignment(disc, Pos.TOP_RIGHT);
    StackPane door = new StackPane(Parts.icon(sign(gate.type()), "door-sign"), disc);
    door.getStyleClass().add("large-gate");
    door.setId("gate-" + gate.type().name().toLowerCase(Locale.ROOT));
    door.setOnMouseClicked(event -> choose.accept(index));
    doors.add(door);
    Label outcome = Parts.label("", "strip-outcome");
    outcome.setVisible(wordsHeight > NAME);
    VBox below = new VBox(Parts.label(gate.type().title(), "strip-gate"), outcome);
    below.setAlignment(Pos.TOP_CENTER);
    below.setMouseTransparent(true);
    words.add(below);
    getChildren().addAll(below, door);
  }

  /** Which sign stands for which kind of gate. */
  private static Ikon sign(PolicyType type) {
    return switch (type) {
      case REQUEST -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
      case CALLER -> MaterialDesignA.ACCOUNT_QUESTION;
      case SCP -> MaterialDesignS.SITEMAP;
      case RCP -> MaterialDesignS.SHIELD_HOME;
      case VPC_ENDPOINT -> MaterialDesignL.LAN_CONNECT;
      case TRUST -> MaterialDesignL.LOCK;
      case IDENTITY -> MaterialDesignK.KEY;
      case PERMISSIONS_BOUNDARY -> MaterialDesignD.DRAWING_BOX;
      case SESSION -> MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE;
      case LIMITS -> MaterialDesignT.TIMER_SAND;
    };
  }

  /**
   * Shows the first gates, and covers the others.
   *
   * @param shown how many
   * @param lookedAt the gate that is looked at, from 0; negative for none
   * @param decides whether it is told where the call is stopped
   */
  void show(int shown, int lookedAt, boolean decides) {
    open = shown;
    boolean goes = true;
    for (int i = 0; i < gates.size(); i++) {
      boolean told = i < shown;
      Tone tone = told ? gates.get(i).tone() : Tone.NONE;
      tone(ways.get(i), goes, i <= shown ? before(i) : Tone.NONE);
      ways.get(i).setVisible(drawn(i));
      doors.get(i).setVisible(drawn(i));
      words.get(i).setVisible(drawn(i));
      tone.on(doors.get(i));
      tone.on(words.get(i));
      doors.get(i).pseudoClassStateChanged(COVERED, !told);
      doors.get(i).pseudoClassStateChanged(LOOKED_AT, i == lookedAt);
      StackPane disc = (StackPane) doors.get(i).getChildren().get(1);
      disc.setVisible(told);
      disc.getChildren().setAll(Parts.icon(tone.sign(), "disc-sign"));
      Label outcome = (Label) words.get(i).getChildren().get(1);
      outcome.setText(told ? GateCell.outcome(gates.get(i).told().gate()) : "");
      goes = goes && told && tone != Tone.DENIED;
    }
    Tone end = before(gates.size());
    tone(ways.get(gates.size()), goes, end);
    (goes ? end : Tone.NONE).on(head);
    role.pseudoClassStateChanged(OUT_OF_REACH, shown >= gates.size() && !goes);
    moveTo(decides ? stop(shown) : -1);
  }

  /** How the way looks that leads to a gate: as the worst of those before it. */
  private Tone before(int gate) {
    Tone worst = Tone.ALLOWED;
    for (LargeGate passed : gates.subList(0, gate)) {
      Tone tone = passed.tone();
      if (tone == Tone.DENIED || tone == Tone.UNKNOWN) {
        return tone == Tone.DENIED ? Tone.NONE : Tone.UNKNOWN;
      }
      worst = tone == Tone.IF ? Tone.IF : worst;
    }
    return worst;
  }

  private static void tone(Line way, boolean goes, Tone tone) {
    (goes ? tone : Tone.NONE).on(way);
  }

  /**
   * The way on which the token stands: before the gate that denies, else before the first of which
   * nobody knows, else before the first that is covered.
   */
  private int stop(int shown) {
    int stop = LargeGate.stop(gates, shown).orElse(Math.min(shown, gates.size()));
    while (stop < gates.size() && !drawn(stop)) {
      stop++;
    }
    return stop;
  }

  private boolean drawn(int gate) {
    return gate < open || !gates.get(gate).telling();
  }

  private void moveTo(int way) {
    boolean glides = at >= 0 && way > at && !still.getValue() && getWidth() > 0;
    at = way;
    token.setVisible(way >= 0);
    ring.setVisible(way >= 0);
    moving.ifPresent(Timeline::stop);
    moving = Optional.empty();
    if (glides) {
      Timeline glide =
          new Timeline(
              new KeyFrame(
                  STEP, new KeyValue(token.centerXProperty(), place(way), Interpolator.EASE_BOTH)));
      moving = Optional.of(glide);
      glide.setOnFinished(event -> requestLayout());
      glide.play();
    } else {
      requestLayout();
    }
  }

  /** Where the token stands on a way. */
  private double place(int way) {
    Line line = ways.get(way);
    return (line.getStartX() + line.getEndX()) / 2;
  }

  private static String words(Node below) {
    return ((Label) ((VBox) below).getChildren().get(1)).getText();
  }

  /** Who calls for what, and what the gates say that are shown, to be read aloud. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    said.add(Words.of("simulate.strips.call", caller.name(), role.name()));
    for (int i = 0; i < gates.size(); i++) {
      String outcome = words(words.get(i));
      if (drawn(i)) {
        said.add(gates.get(i).type().title() + (outcome.isEmpty() ? "" : " " + outcome));
      }
    }
    return said;
  }

  @Override
  protected double computePrefHeight(double width) {
    return DISC / 2 + Math.max(size, boxHeight) + wordsHeight;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * WIDEST_BOX + gates.size() * 1.6 * size;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double middle = DISC / 2 + Math.max(size, boxHeight) / 2;
    double least = wordsHeight > NAME ? NARROWEST_SLOT : BRIEF_SLOT;
    int[] drawn = IntStream.range(0, gates.size()).filter(this::drawn).toArray();
    double slots = drawn.length * Math.max(least, size + 14);
    double box =
        Math.max(NARROWEST_BOX, Math.min(WIDEST_BOX, (width - slots - LEAD - HEAD - LEAD) / 2));
    double left = place(caller, 0, middle, box);
    place(role, width - box, middle, box);
    double right = width - box;
    double slot = (right - left - LEAD - HEAD - LEAD) / Math.max(1, drawn.length);
    double from = left;
    for (int place = 0; place < drawn.length; place++) {
      int i = drawn[place];
      double center = left + LEAD + slot * (place + 0.5);
      place(doors.get(i), center - size / 2, middle - size / 2, size, size);
      place(
          words.get(i),
          center - slot / 2,
          middle + Math.max(size, boxHeight) / 2 + 3,
          slot,
          wordsHeight);
      way(ways.get(i), from, center - size / 2, middle);
      from = center + size / 2;
    }
    way(ways.get(gates.size()), from, right - HEAD, middle);
    head.getPoints().setAll(right, middle, right - HEAD, middle - 7, right - HEAD, middle + 7);
    token.setCenterY(middle);
    if (at >= 0 && moving.map(glide -> glide.getStatus() != Timeline.Status.RUNNING).orElse(true)) {
      token.setCenterX(place(at));
    }
  }

  private double place(NodeBox node, double x, double middle, double box) {
    node.fill(box, boxHeight);
    double width = node.width(box);
    place(node, x, middle - boxHeight / 2, width, boxHeight);
    return x + width;
  }

  private static void place(Node node, double x, double y, double width, double height) {
    node.resizeRelocate(x, y, width, height);
  }

  private static void way(Line line, double from, double to, double middle) {
    line.setStartX(from);
    line.setEndX(to);
    line.setStartY(middle);
    line.setEndY(middle);
  }
}
