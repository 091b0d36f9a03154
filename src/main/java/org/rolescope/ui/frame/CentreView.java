package org.rolescope.ui.frame;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The middle of the window: the tabs with the breadcrumb, below them the view that is chosen. */
final class CentreView extends VBox {
  /** The parts that stand in it. */
  record Parts(
      Node breadcrumb,
      Node headline,
      PictureView picture,
      Node nothingLeft,
      Node legend,
      Map<Tab, View> views) {}

  /**
   * What a tab shows.
   *
   * @param keys what of it gets the keys
   */
  record View(Node node, Node keys) {}

  private final PictureViewModel model;
  private final Node picture;
  private final ObservableValue<Tab> tab;
  private final Map<Tab, View> views;
  private final BooleanProperty pictureShown = new SimpleBooleanProperty(true);

  /**
   * @param tab the view that is shown
   */
  CentreView(PictureViewModel model, Commands commands, ObservableValue<Tab> tab, Parts parts) {
    this.model = model;
    this.picture = parts.picture();
    getStyleClass().add("centre");
    this.tab = tab;
    views = Map.copyOf(parts.views());
    Node switcher = switcher(commands);
    showOn(Tab.MAP, switcher);
    HBox tabs = new HBox();
    for (Tab each : Tab.values()) {
      tabs.getChildren().add(button(each, commands.of(each.command())));
    }
    tabs.getChildren().addAll(switcher, Rows.spring(), parts.breadcrumb());
    tabs.getStyleClass().addAll("tab-row", "centre-tabs");
    tabs.setMinWidth(0);
    Topic.TABS.mark(tabs);
    // A long way to the selection is cut rather than drawn over what is beside it.
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(tabs.widthProperty());
    clip.heightProperty().bind(tabs.heightProperty());
    tabs.setClip(clip);
    Label note = Rows.label("", "picture-note");
    note.textProperty().bind(model.noteProperty());
    note.setMouseTransparent(true);
    StackPane middle = new StackPane(parts.picture(), note, filtered(parts.nothingLeft()));
    middle.setMinSize(0, 0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    StackPane under = new StackPane(parts.legend());
    under.getStyleClass().add("legend-row");
    under.setMinHeight(Region.USE_PREF_SIZE);
    under.visibleProperty().bind(parts.legend().visibleProperty());
    under.managedProperty().bind(under.visibleProperty());
    VBox map = new VBox(parts.headline(), middle, said(parts.picture()), under);
    showOn(Tab.MAP, map);
    StackPane below = new StackPane(map);
    views.forEach(
        (which, view) -> {
          showOn(which, view.node());
          addOnceChosen(which, view.node(), below);
        });
    below.visibleProperty().bind(pictureShown);
    below.managedProperty().bind(below.visibleProperty());
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().addAll(tabs, below);
    setMinWidth(0);
  }

  /** Filters do not apply to a blast radius, and leave nothing out of it. */
  private Node filtered(Node nothingLeft) {
    StackPane pane = new StackPane(nothingLeft);
    pane.setPickOnBounds(false);
    pane.visibleProperty().bind(model.modeProperty().map(mode -> mode != Mode.BLAST));
    return pane;
  }

  /** Not sooner: what stands in the window is styled and laid out, seen or not. */
  private void addOnceChosen(Tab which, Node node, StackPane below) {
    tab.subscribe(
        now -> {
          if (now == which && node.getParent() == null) {
            below.getChildren().add(node);
          }
        });
  }

  private void showOn(Tab which, Node node) {
    node.visibleProperty().bind(tab.map(now -> now == which));
    node.managedProperty().bind(node.visibleProperty());
  }

  private Button button(Tab which, Command command) {
    Button button = Rows.link(Words.each("tab", which), command::run);
    button.setId("tab-" + which);
    button.getStyleClass().setAll("view-tab");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setGraphic(FontIcon.of(which.icon()));
    button.setTooltip(new Tooltip(Words.each("tab-tip", which)));
    tab.subscribe(
        now -> {
          if (now == which) {
            button.getStyleClass().add("chosen");
          } else {
            button.getStyleClass().remove("chosen");
          }
        });
    return button;
  }

  /** A strip of its own for what the keyboard is at: over the picture it would hide names. */
  private static Node said(PictureView picture) {
    Label said = Rows.paragraph("", "cursor-words");
    said.setId("cursor-words");
    said.setMaxWidth(Double.MAX_VALUE);
    said.textProperty().bind(picture.saidProperty());
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    said.managedProperty().bind(said.visibleProperty());
    return said;
  }

  /** Gives the keys to the picture, or to what is shown in its place. */
  void focusPicture() {
    Optional.ofNullable(views.get(tab.getValue())).map(View::keys).orElse(picture).requestFocus();
  }

  /** Gives the keys to the picture, or to the tabs while it has no room. */
  void enter() {
    Optional.ofNullable(views.get(tab.getValue()))
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

  /** The pictures of the map's tab. */
  private Node switcher(Commands commands) {
    ToggleGroup group = new ToggleGroup();
    HBox switcher = new HBox();
    switcher.setMinWidth(Region.USE_PREF_SIZE);
    switcher.getStyleClass().add("switcher");
    for (Mode mode : Mode.values()) {
      ToggleButton button = new ToggleButton(Words.each("mode", mode));
      button.setId("mode-" + mode);
      button.getStyleClass().setAll("switch");
      button.setToggleGroup(group);
      Command command =
          commands.of(
              switch (mode) {
                case MAP -> "map";
                case FOCUS -> "focus";
                case BLAST -> "blast";
              });
      button.setOnAction(
          event -> {
            command.run();
            select(group, model.modeProperty().get());
          });
      button.setTooltip(new Tooltip(Words.each("mode-tip", mode)));
      button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
      button.setUserData(mode);
      switcher.getChildren().add(button);
    }
    model.modeProperty().subscribe(mode -> select(group, mode));
    return switcher;
  }

  private static void select(ToggleGroup group, Mode mode) {
    group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == mode));
  }
}
