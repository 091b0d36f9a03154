package org.rolescope.ui.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rolescope.drawing.Hit;
import org.rolescope.ui.graph.LegendView;
import org.rolescope.ui.graph.MinimapView;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Rows;

/** The middle of the window: the tabs with the breadcrumb, below them the view that is chosen. */
final class CentreView extends VBox {
  /**
   * The parts that stand in it.
   *
   * @param views make what the other tabs show
   */
  record Parts(
      Node breadcrumb,
      Node headline,
      PictureView picture,
      Node nothingLeft,
      LegendView legend,
      MinimapView minimap,
      Map<Tab, Supplier<View>> views) {}

  /**
   * What a tab shows.
   *
   * @param keys what of it gets the keys
   */
  record View(Node node, Node keys) {}

  private static final Insets BESIDE = new Insets(10);

  private final PictureViewModel model;
  private final Node picture;
  private final ObservableValue<Tab> tab;
  private final StackPane below = new StackPane();
  private final Map<Tab, Supplier<View>> makers;
  private final Map<Tab, View> views = new EnumMap<>(Tab.class);
  private final BooleanProperty pictureShown = new SimpleBooleanProperty(true);

  /**
   * @param tab the view that is shown
   * @param presenting whether it stands alone, without the tabs
   * @param why hears why a picture cannot be shown now
   */
  CentreView(
      PictureViewModel model,
      Commands commands,
      ObservableValue<Tab> tab,
      ObservableValue<Boolean> presenting,
      Parts parts,
      Consumer<String> why) {
    this.model = model;
    this.picture = parts.picture();
    getStyleClass().add("centre");
    this.tab = tab;
    makers = Map.copyOf(parts.views());
    TabRow tabs = new TabRow(model, commands, tab, parts.breadcrumb(), why);
    tabs.visibleProperty().bind(presenting.map(is -> !is));
    tabs.managedProperty().bind(tabs.visibleProperty());
    Label note = Rows.label("", "picture-note");
    note.textProperty().bind(model.noteProperty());
    note.setMouseTransparent(true);
    Node said = said(parts.picture(), presenting);
    StackPane middle = new StackPane(parts.picture(), note, filtered(parts.nothingLeft()), said);
    StackPane.setMargin(said, BESIDE);
    middle.setMinSize(0, 0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    StackPane under = new StackPane(parts.legend());
    under.getStyleClass().add("legend-row");
    under.setMinHeight(Region.USE_PREF_SIZE);
    under.visibleProperty().bind(parts.legend().visibleProperty());
    under.managedProperty().bind(under.visibleProperty());
    StackPane map = new StackPane(new VBox(parts.headline(), middle, under), parts.minimap());
    put(parts.minimap(), parts.legend(), under);
    showOn(Tab.MAP, map);
    below.getChildren().add(map);
    tab.subscribe(
        now ->
            view(now)
                .map(View::node)
                .filter(node -> node.getParent() == null)
                // Not sooner: what stands in the window is styled and laid out, seen or not.
                .ifPresent(below.getChildren()::add));
    below.visibleProperty().bind(pictureShown);
    below.managedProperty().bind(below.visibleProperty());
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().addAll(tabs, below);
    setMinWidth(0);
  }

  /** Beside the legend, where it hides nothing, or above it if there is no room. */
  private static void put(MinimapView minimap, LegendView legend, Region under) {
    StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(minimap, BESIDE);
    ObservableValue<Double> drawn = legend.drawnWidth();
    minimap
        .translateYProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> {
                  double room = under.getWidth() - drawn.getValue() - minimap.getMinWidth();
                  boolean above = under.isVisible() && room < 3 * BESIDE.getLeft();
                  return above ? -under.getHeight() : 0;
                },
                drawn,
                under.widthProperty(),
                under.heightProperty(),
                under.visibleProperty()));
  }

  /** Filters leave nothing out of a blast radius, nor of what changed. */
  private Node filtered(Node nothingLeft) {
    StackPane pane = new StackPane(nothingLeft);
    pane.setPickOnBounds(false);
    pane.visibleProperty().bind(model.modeProperty().map(Mode::filtered));
    return pane;
  }

  /** Makes what the tabs show that is not made yet, one after the other with others in between. */
  void prepare(Consumer<Runnable> later) {
    for (Tab each : Tab.values()) {
      later.accept(() -> view(each));
    }
  }

  /**
   * What the tabs that are not chosen show leaves the window until it is seen: nothing of it has to
   * be styled meanwhile. The map, to which all comes back, is small.
   */
  void rest() {
    views.values().stream()
        .map(View::node)
        .filter(node -> !node.isVisible())
        .forEach(below.getChildren()::remove);
  }

  /** Made when it is asked for first; the map is always there. */
  private Optional<View> view(Tab which) {
    Supplier<View> maker = makers.get(which);
    if (maker != null && !views.containsKey(which)) {
      View view = maker.get();
      showOn(which, view.node());
      views.put(which, view);
    }
    return Optional.ofNullable(views.get(which));
  }

  private void showOn(Tab which, Node node) {
    node.visibleProperty().bind(tab.map(now -> now == which));
    node.managedProperty().bind(node.visibleProperty());
  }

  /** What the keyboard is at: over the picture, which moves for it as little as for a tooltip. */
  private Node said(PictureView picture, ObservableValue<Boolean> presenting) {
    Label said = Rows.paragraph("", "cursor-words");
    said.setId("cursor-words");
    said.setMouseTransparent(true);
    said.setMaxHeight(Region.USE_PREF_SIZE);
    picture.freeProperty().subscribe(where -> StackPane.setAlignment(said, where));
    said.textProperty().bind(picture.saidProperty().map(Rows::breakable));
    said.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !said.getText().isEmpty() && !toldAbove(presenting.getValue()),
                said.textProperty(),
                presenting,
                model.cursorProperty(),
                model.modeProperty(),
                model.selection().idProperty()));
    return said;
  }

  /** Whether the headline tells of it: of what is presented, or stands in the middle. */
  private boolean toldAbove(boolean presented) {
    Mode mode = model.modeProperty().get();
    boolean ofOne = mode == Mode.FOCUS || mode == Mode.BLAST;
    return model
        .cursorProperty()
        .get()
        .filter(at -> presented && isSelected(at) || ofOne && at.id().equals(model.middle()))
        .isPresent();
  }

  private boolean isSelected(Hit at) {
    return at.id().equals(model.selection().id());
  }

  /** Gives the keys to the picture, or to what is shown in its place. */
  void focusPicture() {
    view(tab.getValue()).map(View::keys).orElse(picture).requestFocus();
  }

  /** Gives the keys to the picture, or to the tabs while it has no room. */
  void enter() {
    view(tab.getValue())
        .map(View::keys)
        .or(() -> Optional.of(picture))
        .filter(KeyTarget::shown)
        .or(() -> KeyTarget.first(this))
        .ifPresent(Node::requestFocus);
  }

  /** False while the simulator has the room: then only the tabs and the breadcrumb are left. */
  BooleanProperty pictureShown() {
    return pictureShown;
  }
}
