package org.rolescope.ui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.SimulatorView;
import org.rolescope.ui.inspect.InspectorView;
import org.rolescope.ui.lesson.LessonPane;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Topic;

/** The whole window: bars at top and bottom, between them the start screen or the workbench. */
public final class FrameView extends StackPane {
  /** What stands above and below the middle. */
  record Bars(Node menu, Node toolbar, Node drawerBar, Node status, Node presenting) {}

  /** What stands in the middle. */
  record Middle(Node start, Node side, CentreView centre, InspectorView inspector) {}

  private static final double HALF_HANDLE = 3;

  private final Panes panes;
  private final Bars bars;
  private final VBox workbench;
  private final CentreView centre;
  private final StackPane body = new StackPane();
  private final StackPane over = new StackPane();
  private final Frames arriving = new Frames();

  /**
   * @param open whether data are open
   * @param overlays lie over everything, each hidden until it is needed
   */
  FrameView(
      Bars bars, Middle middle, Panes panes, ObservableValue<Boolean> open, List<Node> overlays) {
    this.panes = panes;
    this.bars = bars;
    getStyleClass().add("frame");
    Topic.WINDOW.mark(this);
    centre = middle.centre();
    workbench = workbench(middle, bars.drawerBar());
    body.getChildren().add(workbench);
    VBox.setVgrow(body, Priority.ALWAYS);
    show(middle.start(), open.map(is -> !is));
    OnDemand.onceSeen(body, middle.start(), () -> body.getChildren().add(0, middle.start()));
    show(workbench, open);
    open.subscribe(
        is -> {
          if (is) {
            arriving.finish();
          }
        });
    ObservableValue<Boolean> presenting = panes.presentingProperty();
    ObservableValue<Boolean> working = presenting.map(is -> !is);
    show(bars.menu(), working);
    show(bars.toolbar(), working.flatMap(is -> panes.searchingProperty().map(also -> is || also)));
    show(bars.status(), working);
    show(bars.presenting(), presenting);
    bars.toolbar()
        .focusWithinProperty()
        .subscribe(
            within -> {
              if (!within) {
                panes.searchingProperty().set(false);
              }
            });
    getChildren()
        .add(new VBox(bars.menu(), bars.toolbar(), body, bars.status(), bars.presenting()));
    over.setPickOnBounds(false);
    overlays.forEach(each -> OnDemand.onceSeen(over, each, () -> over.getChildren().add(each)));
    getChildren().addAll(over, new Halo(this, presenting));
  }

  /**
   * What has been seen and is not any more leaves the window until it is again: nothing of it has
   * to be styled meanwhile.
   */
  void rest() {
    centre.rest();
    for (Pane each : List.of(over, body)) {
      each.getChildren().removeIf(part -> !part.isVisible() && OnDemand.comesWhenSeen(each, part));
    }
  }

  /** The closed drawer of the simulator. */
  Node drawerBar() {
    return bars.drawerBar();
  }

  /** The bar at the bottom. */
  Node status() {
    return bars.status();
  }

  /** What is left of the bars while the picture is presented. */
  Node presentBar() {
    return bars.presenting();
  }

  private VBox workbench(Middle middle, Node drawerBar) {
    HBox.setHgrow(middle.centre(), Priority.ALWAYS);
    ObservableValue<Boolean> mapped = panes.simulatorProperty().map(is -> !is);
    Node rail = rail();
    show(middle.side(), and(mapped, panes.sideProperty()));
    ObservableValue<Boolean> working = panes.presentingProperty().map(is -> !is);
    show(rail, and(and(mapped, working), panes.sideProperty().map(is -> !is)));
    show(middle.inspector(), and(mapped, panes.inspectorProperty()));
    Node handle = handle();
    show(handle, and(mapped, panes.inspectorProperty()));
    middle.inspector().minWidthProperty().bind(panes.inspectorWidthProperty());
    middle.inspector().maxWidthProperty().bind(panes.inspectorWidthProperty());
    middle.centre().pictureShown().bind(mapped);
    HBox row = new HBox();
    // Not at once: the start screen is seen sooner, and nothing of this is.
    arriving.add(List.of(rail, middle.side(), middle.centre(), handle, middle.inspector()), row);
    panes
        .simulatorProperty()
        .subscribe(is -> VBox.setVgrow(row, is ? Priority.NEVER : Priority.ALWAYS));
    show(drawerBar, and(mapped, working));
    // Of the row only the tabs are left beside the simulator, and they stay.
    panes.simulatorProperty().subscribe(is -> row.setMinHeight(is ? Region.USE_PREF_SIZE : 0));
    return new VBox(row, drawerBar);
  }

  /**
   * Puts the simulator into the workbench, as soon as it is seen.
   *
   * @param lesson stands beside it while one is presented
   */
  void setSimulator(SimulatorView simulator, LessonPane lesson, ObservableValue<Boolean> taught) {
    HBox.setHgrow(simulator, Priority.ALWAYS);
    show(lesson, taught);
    HBox row = new HBox(simulator);
    OnDemand.onceSeen(row, lesson, () -> row.getChildren().add(0, lesson));
    lesson.steerFrom(this);
    VBox.setVgrow(row, Priority.ALWAYS);
    show(row, panes.simulatorProperty());
    OnDemand.onceSeen(workbench, row, () -> workbench.getChildren().add(1, row));
  }

  private static ObservableValue<Boolean> and(
      ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
    return one.flatMap(is -> other.map(also -> is && also));
  }

  private static void show(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  /** The border of the pane at the right, which can be dragged. */
  private Node handle() {
    Region handle = new Region();
    handle.getStyleClass().add("pane-handle");
    // It lies over the border of both neighbours and takes no room.
    HBox.setMargin(handle, new Insets(0, -HALF_HANDLE, 0, -HALF_HANDLE));
    handle.setViewOrder(-1);
    handle.setOnMouseDragged(event -> panes.widenInspector(-event.getX()));
    return handle;
  }

  /** What is left of the pane at the left when it is folded: its sections as icons. */
  private Node rail() {
    VBox rail =
        new VBox(
            railButton(MaterialDesignS.SITEMAP, "sources.heading"),
            railButton(MaterialDesignF.FILTER_VARIANT, "filter.callers"));
    rail.getStyleClass().add("rail");
    Topic.FILTERS.mark(rail);
    return rail;
  }

  private Button railButton(Ikon icon, String key) {
    Button button = new Button("", new Icon(icon));
    button.getStyleClass().setAll("icon-button");
    button.setAccessibleText(Words.of(key));
    button.setTooltip(new Tooltip(Words.of(key)));
    button.setOnAction(event -> panes.sideProperty().set(true));
    return button;
  }

  /** Lets files and folders be dropped anywhere. */
  void acceptDrops(Consumer<List<Path>> opens) {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          }
          event.consume();
        });
    setOnDragDropped(event -> dropped(event, opens));
  }

  private static void dropped(DragEvent event, Consumer<List<Path>> opens) {
    List<File> files = event.getDragboard().getFiles();
    event.setDropCompleted(!files.isEmpty());
    event.consume();
    opens.accept(files.stream().map(File::toPath).toList());
  }
}
