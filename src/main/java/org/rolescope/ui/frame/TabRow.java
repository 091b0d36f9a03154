package org.rolescope.ui.frame;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Switcher;
import org.rolescope.ui.look.Topic;

/** The views of the middle as tabs, the pictures of the first as a switch, and the breadcrumb. */
final class TabRow extends HBox {
  /**
   * Below this width only the tab that is chosen has its name: the end of the breadcrumb needs the
   * room. A window of 1280 with both panes has it.
   */
  private static final double ROOM_FOR_NAMES = 700;

  /** Below this not even that one has it: the switch beside them needs the room. */
  private static final double ROOM_FOR_ONE_NAME = 490;

  /** Below this what changed is in the menu and the search box only. */
  private static final double ROOM_FOR_CHANGES = 450;

  /** Below this all pictures are: the switch would lie over the inspector. */
  private static final double ROOM_FOR_SWITCH = 370;

  private final ObservableValue<Tab> tab;
  private final Consumer<String> said;

  /**
   * @param tab the view that is shown
   * @param said hears why a picture cannot be shown now
   */
  TabRow(
      PictureViewModel model,
      Commands commands,
      ObservableValue<Tab> tab,
      Node breadcrumb,
      Consumer<String> said) {
    this.tab = tab;
    this.said = said;
    getStyleClass().addAll("tab-row", "centre-tabs");
    setMinWidth(0);
    Topic.TABS.mark(this);
    for (Tab each : Tab.values()) {
      getChildren().add(button(each, commands.of(each.command())));
    }
    Node switcher = switcher(model, commands);
    switcher
        .visibleProperty()
        .bind(tab.flatMap(now -> atLeast(ROOM_FOR_SWITCH).map(fits -> fits && now == Tab.MAP)));
    switcher.managedProperty().bind(switcher.visibleProperty());
    HBox.setHgrow(breadcrumb, Priority.ALWAYS);
    getChildren().addAll(switcher, breadcrumb);
  }

  private Button button(Tab which, Command command) {
    Button button = Rows.link(Words.each("tab", which), command::run);
    button.setId("tab-" + which);
    button.getStyleClass().setAll("view-tab");
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphic(new Icon(which.icon()));
    button.setTooltip(new Tooltip(Words.each("tab-tip", which)));
    tab.subscribe(
        now -> {
          if (now == which) {
            button.getStyleClass().add("chosen");
          } else {
            button.getStyleClass().remove("chosen");
          }
        });
    button
        .contentDisplayProperty()
        .bind(
            tab.flatMap(
                now ->
                    atLeast(now == which ? ROOM_FOR_ONE_NAME : ROOM_FOR_NAMES)
                        .map(fits -> fits ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY)));
    return button;
  }

  /** The pictures of the map's tab. */
  private Node switcher(PictureViewModel model, Commands commands) {
    Switcher<Mode> switcher =
        new Switcher<>(
            Mode.values(),
            "mode",
            mode -> Words.each("mode", mode),
            mode -> Words.each("mode-tip", mode),
            model.modeProperty(),
            mode -> command(mode, commands).run(),
            mode -> command(mode, commands).enabled());
    switcher.setOnBarred(
        mode ->
            said.accept(
                model.selection().ids().isEmpty()
                    ? Words.of("mode.of-whom")
                    : Words.of("mode.of-another")));
    switcher.setMinWidth(USE_PREF_SIZE);
    // Where nothing is compared it would take room, and say nothing.
    Node changes = switcher.button(Mode.CHANGES);
    changes
        .visibleProperty()
        .bind(
            commands
                .of("changes")
                .enabled()
                .flatMap(may -> atLeast(ROOM_FOR_CHANGES).map(fits -> fits && may)));
    changes.managedProperty().bind(changes.visibleProperty());
    return switcher;
  }

  private ObservableValue<Boolean> atLeast(double room) {
    return widthProperty().map(width -> width.doubleValue() >= room);
  }

  private static Command command(Mode mode, Commands commands) {
    return commands.of(
        switch (mode) {
          case MAP -> "map";
          case FOCUS -> "focus";
          case BLAST -> "blast";
          case CHANGES -> "changes";
        });
  }
}
