package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;

/** The list of keys, made from the commands that have some; those of the simulator come last. */
final class KeysView extends SheetView {
  private static final List<String> SIMULATOR = List.of("ladder", "statement", "remedies", "leave");

  private final VBox left;
  private final VBox right;

  KeysView() {
    this(new VBox(), new VBox());
  }

  private KeysView(VBox left, VBox right) {
    super(Words.of("keys.title"), scrolled(new HBox(left, right)));
    this.left = left;
    this.right = right;
    List.of(left, right).forEach(column -> column.getStyleClass().add("keys-column"));
    setId("keys");
    setCardSize(900, 680);
  }

  private static ScrollPane scrolled(HBox columns) {
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  /** Says what has keys. */
  void setCommands(List<Command> commands) {
    left.getChildren().clear();
    right.getChildren().clear();
    for (Block.Bar bar : Block.Bar.values()) {
      List<Command> those =
          commands.stream()
              .filter(command -> command.block().bar() == bar && !command.keys().isEmpty())
              .toList();
      GridPane table = table();
      those.forEach(command -> row(table, command.keyWords(), command.words()));
      if (bar == Block.Bar.HELP) {
        row(table, Words.of("keys.menu"), Words.of("keys.menu.does"));
      }
      if (bar == Block.Bar.SIMULATE) {
        SIMULATOR.forEach(
            key -> row(table, Words.of("keys." + key), Words.of("keys." + key + ".does")));
      }
      VBox column =
          switch (bar) {
            case FILE, EDIT, VIEW -> left;
            case GO, SIMULATE, HELP -> right;
          };
      column.getChildren().add(new VBox(Rows.heading(Words.each("keys.group", bar)), table));
    }
  }

  private static GridPane table() {
    GridPane table = new GridPane();
    table.getStyleClass().add("keys");
    return table;
  }

  private static void row(GridPane table, String keys, String does) {
    table.addRow(table.getRowCount(), Rows.label(keys, "key-cap"), Rows.label(does, "body"));
  }
}
