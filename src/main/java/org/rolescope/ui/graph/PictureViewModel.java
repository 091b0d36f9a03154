package org.rolescope.ui.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
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

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final FilterViewModel filter;
  private final Consumer<Exception> failed;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.MAP);
  private final Camera camera = new Camera();
  private final ReadOnlyObjectWrapper<Optional<Hit>> cursor =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final Set<String> opened = new HashSet<>();
  private final Set<String> unfolded = new HashSet<>();
  private String focus = "";

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
          camera.fitNext();
          redraw();
        });
  }

  private void startOver(Analysis analysis) {
    opened.clear();
    unfolded.clear();
    focus = "";
    mode.set(Mode.MAP);
    camera.fitNext();
    camera.show(Drawing.EMPTY, Optional.empty());
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
      camera.fitNext();
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

  /** Makes the tables behind what is drawn now; for beside the window. */
  public Supplier<TrustReport> report() {
    Analysis analysis = workspace.analysis();
    MapView view = view();
    String middle = mode.get() == Mode.FOCUS ? focus : "";
    return () -> analyzer.report(analysis, middle, view);
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
    camera.show(next, cursor.get());
  }

  private Optional<TrustNode> graphNode(String id) {
    return workspace.analysis().graph().node(id);
  }

  /** Brings the selection, and what is around it, into view. */
  public void fitSelection() {
    cursor.get().ifPresent(camera::fit);
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
      case NODE, EDGE -> selection().select(id);
      case ACCOUNT -> selectAccount(id);
      case FOLD -> toggle(unfolded, id);
      case BUNDLE -> open(accountsOf(id));
    }
  }

  /** An account that is open because of what was selected in it stays open. */
  private void selectAccount(String account) {
    if (view().open().contains(account)) {
      opened.add(account);
    }
    selection().select(account);
  }

  private static String accountsOf(String bundle) {
    return bundle.substring(bundle.indexOf('>') + 1);
  }

  private void open(String account) {
    if (workspace.analysis().index().account(account).isPresent() && opened.add(account)) {
      camera.fitNext();
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
        camera.fitNext();
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
      camera.fitNext();
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
    Drawing drawn = camera.drawingProperty().get();
    Rect from = cursor.get().flatMap(drawn::place).orElse(drawn.bounds());
    Neighbour.of(drawn.places(), from, direction)
        .ifPresent(
            hit -> {
              if (hit.kind() != Hit.Kind.FOLD && mode.get() == Mode.MAP) {
                click(Optional.of(hit));
              }
              cursor.set(Optional.of(hit));
            });
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

  /** What is drawn and which part of it is looked at. */
  public Camera camera() {
    return camera;
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
