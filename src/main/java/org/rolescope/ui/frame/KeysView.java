package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;

/** The list of keys, made from the commands that have some; those of the simulator come last. */
final class KeysView extends SheetView {
  private static final List<String> SIMULATOR = List.of("ladder", "statement", "remedies");

  private final FlowPane groups;

  KeysView() {
    this(new FlowPane());
  }

  private KeysView(FlowPane groups) {
    super(Words.of("keys.title"), scrolled(groups));
    this.groups = groups;
    setId("keys");
    setCardSize(1000, 640);
  }

  private static ScrollPane scrolled(FlowPane groups) {
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  /** Says what has keys. */
  void setCommands(List<Command> commands) {
    groups.getChildren().clear();
    groups.getStyleClass().add("keys-groups");
    for (Block.Bar bar : Block.Bar.values()) {
      List<Command> those =
          commands.stream()
              .filter(command -> command.block().bar() == bar && !command.keys().isEmpty())
              .toList();
      GridPane table = table();
      those.forEach(command -> row(table, command.keyWords(), command.words()));
      if (bar == Block.Bar.SIMULATE) {
        SIMULATOR.forEach(
            key -> row(table, Words.of("keys." + key), Words.of("keys." + key + ".does")));
      }
      groups.getChildren().add(new VBox(Rows.heading(Words.each("keys.group", bar)), table));
    }
  }

  private static GridPane table() {
    GridPane table = new GridPane();
    table.getStyleClass().add("keys");
    return table;
  }

  private static void row(GridPane table, String keys, String does) {
    table.addRow(
        table.getRowCount(), Rows.label(keys, "key-cap"), Rows.label(does, "body"));
  }
}
