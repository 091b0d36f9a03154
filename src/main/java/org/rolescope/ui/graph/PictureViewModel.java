package org.rolescope.ui.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.app.Comparison;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.CutArrow;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.MapView;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Selection;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Which picture is drawn, which part of it is looked at, and what the pointer is over. */
public final class PictureViewModel {
  /** The pictures of the map's tab, in the order of their switch. */
  public enum Mode {
    MAP(MapPicture::new),
    /** One node in the middle. */
    FOCUS(FocusPicture::new),
    /** What one, or all of an account, can become, or who can become it. */
    BLAST(BlastPicture::new),
    /** Who gets in otherwise than before, or than without an edit. */
    CHANGES(ChangesPicture::new);

    private final Function<TrustAnalyzer, Picture> maker;

    /** Whether filters leave something out of it. */
    public boolean filtered() {
      return this == MAP || this == FOCUS;
    }

    Mode(Function<TrustAnalyzer, Picture> maker) {
      this.maker = maker;
    }
  }

  private final Map<Mode, Picture> pictures = new EnumMap<>(Mode.class);
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Consumer<Exception> failed;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MAP);
  private final ReachingModel reaching = new ReachingModel();
  private final ReadOnlyObjectWrapper<Optional<Reach>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Remaining remaining;
  private Optional<Reach> reach = Optional.empty();
  private final ObservableValue<Optional<Comparison>> changes;
  private final Camera camera = new Camera();
  private final Pins pins;
  private final PictureCursor cursor;
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final BooleanProperty dimming = new SimpleBooleanProperty();
  private final Openings open = new Openings();
  private final Steps steps;
  private final Unfolding unfolding;
  private final PictureWords words;
  private Analysis pictured;
  private String middle = "";

  public PictureViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      FilterViewModel filter,
      Consumer<Exception> failed) {
    for (Mode each : Mode.values()) {
      pictures.put(each, each.maker.apply(analyzer));
    }
    this.runner = runner;
    this.workspace = workspace;
    this.filter = filter;
    this.failed = failed;
    changes =
        Bindings.createObjectBinding(
            () ->
                workspace
                    .comparison()
                    .filter(found -> isOfNone() && workspace.selection().ids().isEmpty()),
            workspace.comparisonProperty(),
            workspace.selection().idsProperty(),
            mode);
    steps = new Steps(this::here, this::standAt, filter.edits(), this::reopen);
    unfolding = new Unfolding(this, workspace, open);
    cursor = new PictureCursor(workspace, camera);
    pins = new Pins(filter.edits(), workspace::has);
    words = new PictureWords(workspace, camera, cursor, pins, this::isMap);
    pictured = workspace.analysis();
    workspace.analysisProperty().subscribe(this::startOver);
    workspace.comparisonProperty().subscribe(this::compared);
    selection().idsProperty().subscribe(open::release);
    selection().idProperty().subscribe(this::follow);
    selection().idsProperty().addListener((property, before, now) -> redraw());
    selection().beforeLeaving(steps::leave);
    // Nobody asks for what is selected then: it comes no nearer than it did.
    filter.choiceProperty().addListener(choice -> redraw(camera.isNear()));
    dimming.addListener(on -> redraw(camera.isNear()));
    pins.property()
        .addListener(
            put -> {
              camera.stay();
              redraw();
            });
    reaching.whenChanged(this::reachOtherwise);
    selection().idsProperty().addListener(ids -> answer());
    mode.subscribe(
        now -> {
          camera.fitNext();
          redraw();
        });
  }

  private void reachOtherwise() {
    camera.fitNext();
    redraw();
  }

  private void compared(Optional<Comparison> found) {
    if (mode.get() == Mode.CHANGES) {
      if (found.isEmpty()) {
        mode.set(Mode.MAP);
      }
      redraw();
    }
  }

  private void startOver(Analysis analysis) {
    if (analysis.isOf(pictured)) {
      pictured = analysis;
      redraw();
      return;
    }
    pictured = analysis;
    open.clear();
    pins.clear();
    steps.clear();
    cursor.put(Optional.empty());
    middle = "";
    mode.set(Mode.MAP);
    camera.fitNext();
    camera.show(Drawing.EMPTY, Optional.empty());
    note.set(Words.of(isEmpty() ? "picture.nothing" : "picture.busy"));
    redraw();
  }

  /** Whether there is a picture: of what was just opened, not before it is laid out. */
  public boolean drawn() {
    return !camera.drawingProperty().get().equals(Drawing.EMPTY);
  }

  private boolean isEmpty() {
    return workspace.analysis().snapshot().accounts().isEmpty();
  }

  private Picture picture() {
    return Objects.requireNonNull(pictures.get(mode.get()));
  }

  /** The map opens the account of what is selected; the focus moves to it. */
  private void follow(String id) {
    Optional<String> next = picture().middle(middle, id, workspace.analysis().graph());
    if (next.isEmpty()) {
      mode.set(Mode.MAP);
    } else if (!next.get().equals(middle)) {
      middle = next.get();
      camera.fitNext();
    }
    if (!selection().gathering()) {
      cursor.put(Optional.of(id).filter(some -> !some.isEmpty()).map(this::hitOf));
    }
    redraw();
  }

  private Hit hitOf(String id) {
    if (workspace.analysis().graph().edge(id).isPresent()) {
      return new Hit(Hit.Kind.EDGE, id);
    }
    boolean account = workspace.analysis().index().account(id).isPresent();
    return new Hit(account ? Hit.Kind.ACCOUNT : Hit.Kind.NODE, id);
  }

  /** Where the window is. */
  public Place here() {
    return new Place(
        selection().ids(),
        mode.get(),
        middle,
        reaching.directionProperty().get(),
        open.accounts(),
        open.kept(),
        open.lines(),
        camera.looking());
  }

  /** The way back and forward. */
  public Steps steps() {
    return steps;
  }

  /** Opens and folds what is on the map. */
  public Unfolding unfolding() {
    return unfolding;
  }

  private void reopen(Openings.Change change) {
    open.make(change, workspace::has);
    camera.fitNext();
    redraw();
  }

  private void standAt(Place place) {
    middle = place.middle();
    reaching.directionProperty().set(place.direction());
    boolean gone = place.mode() == Mode.CHANGES && workspace.comparison().isEmpty();
    mode.set(gone ? Mode.MAP : place.mode());
    selection().selectAll(place.selected());
    open.take(place);
    camera.returnTo(place.looking());
    redraw();
  }

  void redraw() {
    redraw(camera.comesNearer());
  }

  private void redraw(boolean nearer) {
    if (isEmpty()) {
      runner.cancel(Lane.DRAW);
      return;
    }
    Picture wanted = picture();
    Picture.Subject subject = subject();
    Set<String> bright =
        dimming.get() ? Vicinity.of(subject.all().graph(), selection().ids()) : Set.of();
    runner.run(
        Lane.DRAW,
        Job.of(
            progress -> {
              Picture.Drawn drawn = wanted.draw(subject, progress);
              return bright.isEmpty()
                  ? drawn
                  : new Picture.Drawn(drawn.drawing().dimmed(bright), drawn.reach());
            },
            drawn -> show(drawn, nearer),
            failure -> {
              note.set("");
              failed.accept(failure);
            }));
  }

  private Picture.Subject subject() {
    Analysis all = workspace.analysis();
    Choice choice = filter.choiceProperty().get();
    Remaining left = remaining;
    if (left == null || !left.isOf(all, choice)) {
      left = new Remaining(all, choice);
      remaining = left;
    }
    return new Picture.Subject(all, left, middle, reaching.get(), view(), workspace.comparison());
  }

  /** What of a blast radius is shown. */
  public ReachingModel reaching() {
    return reaching;
  }

  /** What is drawn now. */
  public Shown shown() {
    return new Shown(picture(), subject());
  }

  private MapView view() {
    Choice choice = filter.choiceProperty().get();
    return new MapView(
            selection().id(), open.accounts(), open.lines(), choice.edges(), choice.callers())
        .only(choice.only())
        .without(choice.hidden())
        .with(Set.copyOf(selection().ids()))
        .pinned(pins.property().get())
        .opening(workspace.analysis().graph(), open.kept());
  }

  private void show(Picture.Drawn next, boolean nearer) {
    note.set("");
    reach = next.reach();
    camera.show(next.drawing(), cursor.get(), nearer);
    answer();
  }

  /** While nothing but the one in the middle is selected, the answer is told in full. */
  private void answer() {
    boolean home = selection().id().isEmpty() || selection().id().equals(middle);
    answer.set(home && selection().ids().size() <= 1 ? reach : Optional.empty());
  }

  /** Whether the picture has nobody in its middle. */
  private boolean isOfNone() {
    return mode.get() == Mode.CHANGES;
  }

  /** What changed, where that is the picture and nothing in it is selected. */
  public ObservableValue<Optional<Comparison>> changesProperty() {
    return changes;
  }

  private Optional<TrustNode> graphNode(String id) {
    return workspace.analysis().graph().node(id);
  }

  /** Brings all that is selected, and what is around it, into view. */
  public void fitSelection() {
    camera.fit(selection().ids().stream().map(this::hitOf).toList());
  }

  /** Adds the node or account where the keyboard is to the selection, or takes it out. */
  public void gather() {
    gather(cursor.get());
  }

  /** The same with what was clicked; arrows and lines are not gathered. */
  public void gather(Optional<Hit> hit) {
    hit.filter(PictureWords::mayGather)
        .filter(at -> mayTell(at.id()))
        .ifPresent(
            at -> {
              if (workspace.analysis().graph().edge(selection().id()).isPresent()) {
                selection().select("");
              }
              selection().toggle(at.id());
              cursor.put(hit);
            });
  }

  /** A click: selects, or opens a fold line; on the ground it selects nothing. */
  public void click(Optional<Hit> hit) {
    camera.keepDistance(() -> take(hit));
  }

  /** Selects arrows that are seen; an account is open for them only if it is open now. */
  private void selectSeen(List<String> edges) {
    if (!selection().ids().equals(edges)) {
      open.keep(edges, open());
    }
    selection().selectAll(edges);
  }

  private void take(Optional<Hit> hit) {
    if (hit.isEmpty()) {
      if (picture().browses()) {
        selection().select("");
      }
      return;
    }
    String id = hit.get().id();
    switch (hit.get().kind()) {
      case NODE -> select(id);
      case EDGE -> selectSeen(mayTell(id) ? List.of(id) : List.of());
      case CALL -> {
        selection().selectEnds(hit.get().start(), hit.get().end());
        cursor.put(hit);
      }
      case ACCOUNT -> selectAccount(id);
      case FOLD -> unfolding.turnLine(hit.get());
      case BUNDLE -> {
        boolean there = cursor.get().equals(hit);
        selectSeen(camera.drawingProperty().get().behind(hit.get()));
        if (!there) {
          // The keyboard was at something else, where Escape is not to lead.
          cursor.put(Optional.empty());
          cursor.put(hit);
        }
      }
    }
  }

  /** Of what is not in the data as they are open only what changed tells. */
  private void select(String id) {
    selection().select(mayTell(id) ? id : "");
  }

  private boolean mayTell(String id) {
    return mode.get() != Mode.CHANGES || workspace.has(id);
  }

  /** An account that is open because of what was selected in it stays open. */
  private void selectAccount(String account) {
    if (open().contains(account)) {
      open.open(List.of(account));
    }
    selection().select(account);
  }

  /** A double click: an account, also that of arrows, opens or folds, a node goes to the middle. */
  public void activate(Optional<Hit> hit) {
    if (hit.isEmpty()) {
      return;
    }
    switch (hit.get().kind()) {
      case ACCOUNT -> unfolding.turn(hit.get());
      case NODE -> focusOn(hit.get().id());
      case BUNDLE, CALL, EDGE -> unfolding.openEnd(hit.get());
      case FOLD -> click(hit);
    }
  }

  /** Opens or folds the account or the line where the keyboard is. */
  public void expand(boolean unfold) {
    cursor.get().ifPresent(hit -> unfolding.expand(hit, unfold));
  }

  /** The same of an account, or of those around a node. */
  public void expand(String id, boolean unfold) {
    unfolding.expand(hitOf(id), unfold);
  }

  /** Brings accounts of the map, with their frame, into view; what is selected stays. */
  public void lookAt(List<String> accounts) {
    steps.take(
        () -> {
          mode.set(Mode.MAP);
          camera.fitNext(accounts.stream().map(this::hitOf).toList());
          redraw();
        });
  }

  /** Whether the map is the picture. */
  boolean isMap() {
    return mode.get() == Mode.MAP;
  }

  /** The accounts that are open on the map, for themselves or for what is selected in them. */
  List<String> open() {
    return view().open();
  }

  /** Puts a node into the middle. */
  public void focusOn(String id) {
    if (graphNode(id).isPresent()) {
      putInMiddle(Mode.FOCUS, id);
    }
  }

  /**
   * Shows what a node, or all of an account, can become, or who can become it.
   *
   * @param id its own, or one that {@link Origin#isOfMany}
   */
  public void blast(String id, Reach.Direction direction) {
    if (mayBlast(id, direction)) {
      steps.take(
          () -> {
            reaching.directionProperty().set(direction);
            putInMiddle(Mode.BLAST, id);
          });
    }
  }

  /** Whether somebody of this id can become anything at all, or can be become. */
  public boolean mayBlast(String id, Reach.Direction direction) {
    return BlastOrigin.may(workspace.analysis(), id, direction);
  }

  private void putInMiddle(Mode wanted, String id) {
    steps.take(
        () -> {
          middle = id;
          camera.fitNext();
          mode.set(wanted);
          selection().select(home());
          redraw();
        });
  }

  /** Switches between the pictures; without anything that is selected there is only the map. */
  public void show(Mode wanted) {
    switch (wanted) {
      case FOCUS -> focusOn(selection().id());
      case BLAST -> blast(selection().id(), Reach.Direction.OUT);
      case CHANGES -> {
        if (workspace.comparison().isPresent()) {
          steps.take(
              () -> {
                camera.fitNext();
                mode.set(Mode.CHANGES);
                selection().select("");
              });
        }
      }
      case MAP -> {
        if (!isMap()) {
          steps.take(() -> mode.set(Mode.MAP));
        }
      }
    }
  }

  /**
   * One step back: from an arrow to its node, from several to one, of arrows to none, from what is
   * selected to what stands in the middle, from there to the map, from a selection to none.
   */
  public void stepBack() {
    if (cursor.leaveArrow()) {
      if (selection().isOfEnds()
          || workspace.analysis().graph().edge(selection().id()).isPresent()) {
        click(cursor.get());
      }
      return;
    }
    if (selection().gathering() || selection().isOfEnds()) {
      boolean arrow = workspace.analysis().graph().edge(selection().id()).isPresent();
      selection().select(arrow ? "" : selection().id());
    } else if (isMap() || !selection().id().isEmpty() && isOfNone()) {
      selection().select("");
    } else if (selection().id().isEmpty() || selection().id().equals(middle)) {
      show(Mode.MAP);
    } else {
      selection().select(home());
    }
  }

  /**
   * Moves to the next thing in a direction and, but in the focus, selects it if it is a node or an
   * account, unless things are gathered.
   */
  public void move(Direction direction) {
    cursor
        .next(direction)
        .ifPresent(
            hit -> {
              boolean selects = picture().browses() && !selection().gathering();
              if (hit.kind() != Hit.Kind.FOLD && selects) {
                click(Optional.of(hit));
              }
              cursor.put(Optional.of(hit));
            });
  }

  /**
   * Moves to the next or previous arrow of the node where the keyboard is.
   *
   * @param by 1 or -1
   * @return false if there is none: the keys go on to the next control
   */
  public boolean moveAlong(int by) {
    return cursor.moveAlong(by);
  }

  /** Id of what stands in the middle, or did when there was something; empty if nothing ever. */
  public String middle() {
    return middle;
  }

  /** What is selected while nothing but the middle is: many who share nothing else cannot be. */
  public String home() {
    return Origin.isOfMany(middle) ? "" : middle;
  }

  /** What to say of the thing where the keyboard is; empty if it is nowhere. */
  public String wordsAtCursor() {
    return words.atCursor();
  }

  /** What the pointer is at, found once; empty if nothing is there. */
  public Optional<Pointed> pointedAt(double x, double y) {
    return words.pointedAt(x, y);
  }

  /** Whether all but the selection and its neighbours is dimmed. */
  public BooleanProperty dimmingProperty() {
    return dimming;
  }

  public Selection selection() {
    return workspace.selection();
  }

  /** Whether what is selected can stand in the middle. */
  public ObservableValue<Boolean> mayFocusProperty() {
    return selection().idProperty().map(id -> graphNode(id).isPresent());
  }

  /** Whether it can stand in the middle of a blast radius. */
  public ObservableValue<Boolean> mayBlastProperty(Reach.Direction direction) {
    return selection().idProperty().map(id -> mayBlast(id, direction));
  }

  /** What the one in the middle can become, or who can, while nothing else is selected. */
  public ReadOnlyObjectProperty<Optional<Reach>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** What was moved on the map. */
  public Pins pins() {
    return pins;
  }

  /** What is drawn and which part of it is looked at. */
  public Camera camera() {
    return camera;
  }

  /** Whether the picture itself shows that it is selected: by a ring, or an arrow alone lit. */
  boolean marked(Hit hit) {
    List<String> ids = selection().ids();
    if (hit.kind() == Hit.Kind.CALL) {
      return hit.isCallOf(ids);
    }
    return hit.kind() == Hit.Kind.BUNDLE
        ? Set.copyOf(camera.drawingProperty().get().behind(hit)).equals(Set.copyOf(ids))
        : ids.equals(List.of(hit.id()));
  }

  /** The name of what an arrow begins or ends at beyond what is seen; empty if it has none. */
  String endBeyond(CutArrow cut) {
    return words.endBeyond(cut);
  }

  /** What is drawn, with the arrows lit that are pointed at. */
  ObservableValue<Drawing> litDrawing() {
    return new Lighting(workspace).of(camera.drawingProperty());
  }

  /** Where the keyboard is in the picture. */
  public ReadOnlyObjectProperty<Optional<Hit>> cursorProperty() {
    return cursor.property();
  }

  /** What to say in the place of a picture; empty once there is one. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }
}
