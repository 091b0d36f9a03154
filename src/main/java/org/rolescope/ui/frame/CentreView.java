package org.rolescope.ui.frame;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The middle of the window: the tab with its breadcrumb, the headline, the picture, the legend. */
final class CentreView extends VBox {
  /** The parts that stand in it. */
  record Parts(
      Node breadcrumb, Node headline, PictureView picture, Node nothingLeft, Node legend) {}

  private final PictureViewModel model;
  private final Node picture;
  private final BooleanProperty pictureShown = new SimpleBooleanProperty(true);

  CentreView(PictureViewModel model, Commands commands, Actions actions, Parts parts) {
    this.model = model;
    this.picture = parts.picture();
    getStyleClass().add("centre");
    Button tab = Rows.link(Words.of("tab.map"), actions::showPicture);
    tab.getStyleClass().setAll("view-tab");
    tab.getStyleClass().add("chosen");
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setGraphic(FontIcon.of(MaterialDesignM.MAP_OUTLINE));
    HBox tabs = new HBox(tab, switcher(commands), Rows.spring(), parts.breadcrumb());
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
    StackPane middle = new StackPane(parts.picture(), note, parts.nothingLeft());
    middle.setMinSize(0, 0);
    VBox.setVgrow(middle, Priority.ALWAYS);
    StackPane under = new StackPane(parts.legend());
    under.getStyleClass().add("legend-row");
    under.setMinHeight(Region.USE_PREF_SIZE);
    under.visibleProperty().bind(parts.legend().visibleProperty());
    under.managedProperty().bind(under.visibleProperty());
    VBox below = new VBox(parts.headline(), middle, said(parts.picture()), under);
    below.visibleProperty().bind(pictureShown);
    below.managedProperty().bind(below.visibleProperty());
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().addAll(tabs, below);
    setMinWidth(0);
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

  /** Gives the keys to the picture. */
  void focusPicture() {
    picture.requestFocus();
  }

  /** Gives the keys to the picture, or to the tabs while it has no room. */
  void enter() {
    Optional.<Node>of(picture)
        .filter(KeyTarget::shown)
        .or(() -> KeyTarget.first(this))
        .ifPresent(Node::requestFocus);
  }

  /** False while the simulator has the room: then only the tabs and the breadcrumb are left. */
  BooleanProperty pictureShown() {
    return pictureShown;
  }

  /** Map or focus: two pictures of the same tab. */
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
