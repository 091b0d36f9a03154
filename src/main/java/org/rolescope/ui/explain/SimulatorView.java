package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.explain.remedy.RemedyColumn;
import org.rolescope.ui.explain.remedy.TrialStrip;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.PaneCycle;

/**
 * The simulator's drawer: picture, form, verdict, and under it the context, the ladder, the policy
 * and the remedies.
 */
public final class SimulatorView extends VBox {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
  private static final PseudoClass VERY_LOW = PseudoClass.getPseudoClass("very-low");

  private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

  /** From this width on policy and remedies stand beside each other below the large call. */
  private static final double ROOM_FOR_BOTH = 760;

  private final SimulatorViewModel model;
  private final ObservableValue<Boolean> presenting;
  private final Runnable close;
  private final CallPicture picture;
  private final StatementColumn statement;
  private final LadderColumn ladder;
  private final CallStrips strips;
  private final ObservableValue<Boolean> drawn;
  private final SidePanes side;
  private final List<PaneCycle.Pane> panes;

  private final Frames arriving = new Frames();

  /** Whether all is there that the keys can be given to. */
  private boolean whole;

  /** Whether the ladder is to get the keys once it is there, and what has them until then. */
  private boolean awaiting;

  private @Nullable Node entering;

  /**
   * @param presenting whether it stands alone on the screen: then the answer has the room of the
   *     form, and is shown gate by gate
   * @param lesson whether a lesson stands beside it: that has the room of the context
   * @param drawn whether the call is drawn large, in place of the list of its gates
   * @param still whether nothing should move
   * @param close hides the drawer; its button asks for that, and Escape where nothing else takes it
   */
  public SimulatorView(
      SimulatorViewModel model,
      ObservableValue<Boolean> presenting,
      ObservableValue<Boolean> lesson,
      ObservableValue<Boolean> drawn,
      ObservableValue<Boolean> still,
      Runnable close) {
    this.model = model;
    this.presenting = presenting;
    this.drawn = drawn;
    this.close = close;
    getStyleClass().add("simulator");
    setId("simulator");
    setMinWidth(0);
    picture = new CallPicture(model);
    statement = new StatementColumn(model);
    RemedyColumn remedies = new RemedyColumn(model.remedies());
    ObservableValue<Boolean> covered = model.ladder().coveredProperty();
    ObservableValue<Boolean> noneShown =
        covered.flatMap(
            is -> model.ladder().selectedRowProperty().map(row -> is && row.intValue() < 0));
    Node policy = new Covered(statement, noneShown, "statement");
    Node changes = new Covered(remedies, covered, "remedies");
    side = new SidePanes(policy, changes, statement, noneShown);
    ladder = new LadderColumn(model.ladder(), new HopBar(model), this::toStatement);
    statement.setOnLeave(this::focusGates);
    strips = new CallStrips(model, still, this::toStatement);
    strips
        .visibleProperty()
        .bind(drawn.flatMap(is -> model.answerProperty().map(answer -> is && answer.isPresent())));
    strips.managedProperty().bind(strips.visibleProperty());
    ladder.visibleProperty().bind(drawn.map(is -> !is));
    ladder.managedProperty().bind(ladder.visibleProperty());
    Node context = new ContextColumn(model);
    context.visibleProperty().bind(lesson.map(is -> !is));
    context.managedProperty().bind(context.visibleProperty());
    HBox columns = new HBox();
    columns.getStyleClass().add("columns");
    columns.setMinWidth(0);
    HBox.setHgrow(side, Priority.ALWAYS);
    BooleanProperty details = new SimpleBooleanProperty();
    CallForm form = new CallForm(model, close);
    Node callerRow = new CallerRow(model, details);
    giveWay(form);
    giveWay(callerRow);
    Node open = new OpenCall(model, this::enter);
    DetailsPanel panel = new DetailsPanel(model, details);
    StackPane.setAlignment(panel, Pos.TOP_LEFT);
    StackPane.setAlignment(columns, Pos.TOP_LEFT);
    StackPane body = new StackPane();
    OnDemand.onceSeen(this, panel, () -> body.getChildren().add(panel));
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    // The form gets the keys of whoever begins a call.
    getChildren().add(form);
    List<Node> below =
        List.of(
            callerRow,
            new ChosenLine(model, drawn),
            new TrialStrip(model.remedies(), model::compare),
            new Covered(new VerdictBar(model, lesson), covered, "verdict"),
            strips,
            body);
    // One after the other, once it is in the window: together they are much to style.
    List<Runnable> parts =
        List.of(
            () -> getChildren().add(0, picture),
            () -> getChildren().addAll(below),
            () -> body.getChildren().addAll(0, List.of(columns, open)),
            () -> columns.getChildren().add(ladder),
            () -> {
              whole = true;
              toLadder();
            },
            () -> columns.getChildren().add(0, context),
            () -> columns.getChildren().add(side));
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null && picture.getParent() == null) {
                arriving.begin(parts);
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> arriving.finish());
    panes =
        List.of(
            new PaneCycle.Pane(form),
            new PaneCycle.Pane(context),
            new PaneCycle.Pane(strips, strips::requestFocus),
            new PaneCycle.Pane(ladder, ladder::focusRows),
            new PaneCycle.Pane(policy, this::toStatement),
            new PaneCycle.Pane(changes, () -> toRemedies(changes)));
    model
        .answerProperty()
        .subscribe(
            answer -> {
              columns.setVisible(answer.isPresent());
              open.setVisible(answer.isEmpty());
              tone(answer);
              toLadder();
            });
    model.trust().openProperty().addListener((property, before, now) -> focusAnswer());
    addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    // A list keeps Escape for itself, though nothing in this one is edited.
    ladder.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    widthProperty().subscribe(width -> fit());
    heightProperty().subscribe(height -> fit());
    presenting.subscribe(this::present);
    drawn.subscribe(this::draw);
  }

  private void draw(boolean large) {
    model.ladder().drawLarge(large);
    fit();
  }

  /** The form is not needed where an answer is presented; its picture says the same. */
  private void giveWay(Node part) {
    part.visibleProperty()
        .bind(
            presenting.flatMap(
                is -> model.answerProperty().map(answer -> !is || answer.isEmpty())));
    part.managedProperty().bind(part.visibleProperty());
  }

  private void present(boolean on) {
    if (on) {
      // Each gate is shown with its own policy.
      model.trust().openProperty().set(false);
    }
    model.ladder().present(on);
    if (model.ladder().coveredProperty().get()) {
      focusGates();
    }
    fit();
  }

  /** Its panes, in the order in which F6 goes through them. */
  public List<PaneCycle.Pane> panes() {
    return panes;
  }

  /**
   * Gives the keys to the gates of a whole call once it is decided, unless they have gone elsewhere
   * by then; of any other call to the form.
   */
  public void enter() {
    if (model.callProperty().get().complete()) {
      awaiting = true;
      entering = keys();
      toLadder();
    } else {
      awaiting = false;
      panes.get(0).enter().run();
    }
  }

  private @Nullable Node keys() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  private void toLadder() {
    if (awaiting && whole && model.answerProperty().get().isPresent()) {
      // What is no longer seen lost them without anybody's doing: the start screen's buttons.
      boolean stayed = entering == null || entering == keys() || !KeyTarget.shown(entering);
      awaiting = false;
      entering = null;
      if (stayed) {
        focusAnswer();
      }
    }
  }

  /** The policy that is to be written, else the ladder. */
  private void focusAnswer() {
    if (model.trust().openProperty().get()) {
      toStatement();
    } else {
      focusGates();
    }
  }

  private void focusGates() {
    if (drawn.getValue()) {
      strips.requestFocus();
    } else {
      ladder.focusRows();
    }
  }

  /** Text fields have an undo of their own, and keep it while they are written in. */
  private void steer(KeyEvent event) {
    boolean again =
        event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
    if (event.isShortcutDown() && again) {
      model.remedies().redo();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      model.remedies().undo();
      event.consume();
    } else {
      leave(event);
    }
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    }
  }

  /** The columns are drawn for 1440 by 900; other windows get other shares. */
  private void fit() {
    pseudoClassStateChanged(NARROW, getWidth() > 0 && getWidth() < 1400);
    pseudoClassStateChanged(WIDE, getWidth() >= 1700);
    boolean slim = getWidth() > 0 && getWidth() < 1180;
    pseudoClassStateChanged(SLIM, slim);
    side.slim(drawn.getValue() ? getWidth() < ROOM_FOR_BOTH : slim);
    pseudoClassStateChanged(LOW, getHeight() > 0 && getHeight() < 790);
    pseudoClassStateChanged(VERY_LOW, getHeight() > 0 && getHeight() < 700);
    // The form says who calls and for which role, the verdict where it ends.
    boolean flat =
        drawn.getValue() || getHeight() > 0 && getHeight() < 590 && !presenting.getValue();
    picture.setVisible(!flat);
    picture.setManaged(!flat);
  }

  private void toStatement() {
    side.showStatement();
    statement.focusPolicy();
  }

  private void toRemedies(Node remedies) {
    side.showRemedies();
    KeyTarget.first(remedies).ifPresent(Node::requestFocus);
  }

  private void tone(Optional<Answer> answer) {
    answer.map(found -> Tone.of(found.simulation().decision())).orElse(Tone.NONE).on(this);
  }
}
