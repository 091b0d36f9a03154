package org.rolescope.ui.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Words;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Selection;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Which picture is drawn, which part of it is looked at, and what the pointer is over. */
public final class PictureViewModel {
  /** The two pictures of the map's tab. */
  public enum Mode {
    MAP,
    /** One node in the middle. */
    FOCUS
  }

  /** Below this scale names cannot be read, and what is selected is brought nearer: to READABLE. */
  private static final double TOO_SMALL = 0.5;

  private static final double READABLE = 0.75;

  private static final double KEPT_IN_VIEW = 0.15;

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Consumer<Exception> failed;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MAP);
  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.EMPTY);
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private final ReadOnlyObjectWrapper<Optional<Hit>> cursor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final Set<String> opened = new HashSet<>();
  private final Set<String> unfolded = new HashSet<>();
  private String focus = "";
  private boolean fitted;
  private boolean fitWanted = true;

  public PictureViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      FilterViewModel filter,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.filter = filter;
    this.failed = failed;
    workspace.analysisProperty().subscribe(this::startOver);
    selection().idProperty().subscribe(this::follow);
    filter.choiceProperty().subscribe(choice -> redraw());
    mode.subscribe(
        now -> {
          fitWanted = true;
          redraw();
        });
  }

  private void startOver(Analysis analysis) {
    opened.clear();
    unfolded.clear();
    focus = "";
    mode.set(Mode.MAP);
    fitWanted = true;
    drawing.set(Drawing.EMPTY);
    note.set(Words.of(isEmpty() ? "picture.nothing" : "picture.busy"));
    redraw();
  }

  private boolean isEmpty() {
    return workspace.analysis().snapshot().accounts().isEmpty();
  }

  /** The map opens the account of what is selected; the focus moves to it. */
  private void follow(String id) {
    Optional<TrustNode> node = graphNode(id);
    if (mode.get() == Mode.FOCUS && node.isPresent() && !node.get().id().equals(focus)) {
      focus = id;
      fitWanted = true;
    }
    if (mode.get() == Mode.FOCUS && id.isEmpty()) {
      mode.set(Mode.MAP);
    }
    cursor.set(Optional.of(id).filter(some -> !some.isEmpty()).map(this::hitOf));
    redraw();
  }

  private Hit hitOf(String id) {
    boolean account = workspace.analysis().index().account(id).isPresent();
    return new Hit(account ? Hit.Kind.ACCOUNT : Hit.Kind.NODE, id);
  }

  private void redraw() {
    if (isEmpty()) {
      runner.cancel(Lane.DRAW);
      return;
    }
    Analysis analysis = workspace.analysis();
    MapView view = view();
    Mode wanted = mode.get();
    String middle = focus;
    runner.run(
        Lane.DRAW,
        Job.of(
            progress ->
                switch (wanted) {
                  case MAP -> analyzer.map(analysis, view, progress);
                  case FOCUS -> analyzer.focus(analysis, middle, view, progress);
                },
            this::show,
            failure -> {
              note.set("");
              failed.accept(failure);
            }));
  }

  private MapView view() {
    String selected = selection().id();
    Set<String> open = new HashSet<>(opened);
    graphNode(selected).map(TrustNode::account).filter(id -> !id.isEmpty()).ifPresent(open::add);
    workspace.analysis().graph().edge(selected).ifPresent(edge -> openEnd(edge, open));
    FilterViewModel.Choice choice = filter.choiceProperty().get();
    return new MapView(selected, open, unfolded, choice.edges(), choice.callers());
  }

  private void openEnd(TrustEdge edge, Set<String> open) {
    graphNode(edge.to()).map(TrustNode::account).ifPresent(open::add);
  }

  private void show(Drawing next) {
    note.set("");
    drawing.set(next);
    if (fitWanted || fitted) {
      fitAll();
      readSelection();
    } else {
      reveal();
    }
  }

  /** Where all of the picture is too small to be read, what is selected comes nearer. */
  private void readSelection() {
    Viewport all = viewport.get();
    Optional<Rect> place = placeOfCursor();
    if (all.scale() < TOO_SMALL && place.isPresent()) {
      double width = all.width() / READABLE;
      double height = all.height() / READABLE;
      double x = place.get().centerX() - width / 2;
      double y = place.get().centerY() - height / 2;
      viewport.set(new Viewport(x, y, READABLE, all.width(), all.height()));
      fitted = false;
    }
  }

  /** Moves the picture as little as brings what is selected into view. */
  private void reveal() {
    Viewport now = viewport.get();
    Rect seen = now.visible();
    placeOfCursor()
        .filter(place -> !seen.intersects(place))
        .ifPresent(
            place ->
                viewport.set(
                    new Viewport(
                        place.centerX() - seen.width() / 2,
                        place.centerY() - seen.height() / 2,
                        now.scale(),
                        now.width(),
                        now.height())));
  }

  private Optional<TrustNode> graphNode(String id) {
    return workspace.analysis().graph().node(id);
  }

  /** The picture's area has another size now, in logical pixels. */
  public void resize(double width, double height) {
    Viewport before = viewport.get();
    viewport.set(before.resize(width, height));
    if (fitted || before.width() <= 1) {
      fitAll();
    }
  }

  /** Shows all of the picture. */
  public void fitAll() {
    Viewport now = viewport.get();
    if (now.width() <= 1 || drawing.get().bounds().width() <= 0) {
      return;
    }
    viewport.set(Viewport.fit(drawing.get().bounds(), now.width(), now.height()));
    fitted = true;
    fitWanted = false;
  }

  /** Brings the selection, and what is around it, into view. */
  public void fitSelection() {
    placeOfCursor()
        .ifPresent(
            place -> {
              Viewport now = viewport.get();
              viewport.set(Viewport.fit(place.grow(160), now.width(), now.height()));
              fitted = false;
            });
  }

  public void pan(double dx, double dy) {
    Viewport next = viewport.get().pan(dx, dy);
    Rect seen = next.visible();
    Rect rest = seen.grow(-Math.min(seen.width(), seen.height()) * KEPT_IN_VIEW);
    // Some of the picture always stays in view: nobody gets lost on an empty ground.
    if (rest.intersects(drawing.get().bounds())) {
      viewport.set(next);
      fitted = false;
    }
  }

  /** Scales around a point of the picture's area. */
  public void zoom(double factor, double x, double y) {
    viewport.set(viewport.get().zoom(factor, x, y));
    fitted = false;
  }

  /** Scales around the middle. */
  public void zoom(double factor) {
    zoom(factor, viewport.get().width() / 2, viewport.get().height() / 2);
  }

  /** To 100 %. */
  public void zoomToActualSize() {
    zoom(1 / viewport.get().scale());
  }

  /** What is at a point of the picture's area. */
  public Optional<Hit> at(double x, double y) {
    Viewport view = viewport.get();
    return drawing
        .get()
        .hit(view.toDrawingX(x), view.toDrawingY(y), 4 / Math.max(0.25, view.scale()));
  }

  /** What to say of what is at a point; empty if nothing is there. */
  public String wordsAt(double x, double y) {
    Viewport view = viewport.get();
    return drawing
        .get()
        .titleAt(view.toDrawingX(x), view.toDrawingY(y), 4 / Math.max(0.25, view.scale()));
  }

  /**
   * What to say of something that is drawn; empty if it is not drawn or there is nothing to say.
   */
  public String wordsOf(Hit hit) {
    return drawing
        .get()
        .place(hit)
        .map(place -> drawing.get().titleAt(place.centerX(), place.centerY(), 1))
        .orElse("");
  }

  /** Where something stands on the screen; empty if it is not drawn. */
  public Optional<Rect> onScreen(Hit hit) {
    Viewport view = viewport.get();
    return drawing
        .get()
        .place(hit)
        .map(
            place ->
                new Rect(
                    (place.x() - view.x()) * view.scale(),
                    (place.y() - view.y()) * view.scale(),
                    place.width() * view.scale(),
                    place.height() * view.scale()));
  }

  /** A click: selects, or opens a fold line; on the ground it selects nothing. */
  public void click(Optional<Hit> hit) {
    if (hit.isEmpty()) {
      if (mode.get() == Mode.MAP) {
        selection().select("");
      }
      return;
    }
    String id = hit.get().id();
    switch (hit.get().kind()) {
      case NODE, ACCOUNT, EDGE -> selection().select(id);
      case FOLD -> toggle(unfolded, id);
      case BUNDLE -> open(accountsOf(id));
    }
  }

  private static String accountsOf(String bundle) {
    return bundle.substring(bundle.indexOf('>') + 1);
  }

  private void open(String account) {
    if (workspace.analysis().index().account(account).isPresent() && opened.add(account)) {
      fitWanted = true;
      redraw();
    }
  }

  /** A double click or Enter: an account opens or folds, a node goes to the middle. */
  public void activate(Optional<Hit> hit) {
    if (hit.isEmpty()) {
      return;
    }
    String id = hit.get().id();
    switch (hit.get().kind()) {
      case ACCOUNT -> {
        fitWanted = true;
        toggle(opened, id);
      }
      case NODE -> focusOn(id);
      case FOLD, EDGE, BUNDLE -> click(hit);
    }
  }

  private void toggle(Set<String> set, String id) {
    if (!set.remove(id)) {
      set.add(id);
    }
    redraw();
  }

  /** Puts a node into the middle. */
  public void focusOn(String id) {
    if (graphNode(id).isPresent()) {
      focus = id;
      fitWanted = true;
      selection().select(id);
      mode.set(Mode.FOCUS);
      redraw();
    }
  }

  /** Switches between the pictures; without a node that is selected there is only the map. */
  public void show(Mode wanted) {
    if (wanted == Mode.FOCUS) {
      focusOn(selection().id());
    } else {
      mode.set(wanted);
    }
  }

  /** One step back: from the focus to the map, from a selection to none. */
  public void stepBack() {
    if (mode.get() == Mode.FOCUS) {
      mode.set(Mode.MAP);
    } else {
      selection().select("");
    }
  }

  /** Moves to the next thing in a direction and selects it if it is a node or an account. */
  void move(Neighbour.Direction direction) {
    Rect from = placeOfCursor().orElse(drawing.get().bounds());
    Neighbour.of(drawing.get().places(), from, direction)
        .ifPresent(
            hit -> {
              if (hit.kind() != Hit.Kind.FOLD && mode.get() == Mode.MAP) {
                click(Optional.of(hit));
              }
              cursor.set(Optional.of(hit));
            });
  }

  private Optional<Rect> placeOfCursor() {
    return cursor.get().flatMap(drawing.get()::place);
  }

  /** Id of the node in the middle of the focus; empty if there is none yet. */
  public String focused() {
    return focus;
  }

  public Selection selection() {
    return workspace.selection();
  }

  /** Whether what is selected can stand in the middle. */
  public ObservableValue<Boolean> mayFocusProperty() {
    return selection().idProperty().map(id -> graphNode(id).isPresent());
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  /** Where the keyboard is in the picture. */
  public ReadOnlyObjectProperty<Optional<Hit>> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** What to say in the place of a picture; empty once there is one. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }
}
