package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.KeyTable;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/** The list of keys, made from the commands that have some; those of the simulator come last. */
final class KeysView extends SheetView {
  private static final List<String> SIMULATOR =
      List.of("ladder", "gates", "gates-again", "statement", "remedies", "leave");

  /** Behind keys that work while the picture has them. */
  private static final String IN_PICTURE = "\u2022";

  private final ScrollPane scroll;
  private final VBox left;
  private final VBox right;

  KeysView() {
    this(new VBox(), new VBox());
  }

  private KeysView(VBox left, VBox right) {
    this(left, right, scrolled(new HBox(left, right), Words.of("keys.title")));
  }

  private KeysView(VBox left, VBox right, ScrollPane scroll) {
    super(Words.of("keys.title"), scroll);
    this.scroll = scroll;
    this.left = left;
    this.right = right;
    for (VBox column : List.of(left, right)) {
      column.getStyleClass().add("keys-column");
      // Each has half of the width, however long the words of the other are.
      column.setPrefWidth(1);
      HBox.setHgrow(column, Priority.ALWAYS);
    }
    setId("keys");
    Topic.KEYS.mark(this);
    setCardSize(900, 680);
  }

  /** The keys that scroll work at once. */
  @Override
  protected Node first() {
    return scroll;
  }

  private static String keys(Command command) {
    return command.inPicture() ? command.keyWords() + " " + IN_PICTURE : command.keyWords();
  }

  /** Says what has keys. */
  void setCommands(List<Command> commands) {
    left.getChildren().clear();
    right.getChildren().clear();
    left.getChildren().add(Rows.paragraph(Words.of("keys.in-picture", IN_PICTURE), "row-detail"));
    for (Block.Bar bar : Block.Bar.values()) {
      List<Command> those =
          commands.stream()
              .filter(command -> command.block().bar() == bar && !command.keys().isEmpty())
              .toList();
      KeyTable table = new KeyTable();
      those.forEach(command -> table.add(keys(command), command.words()));
      if (bar == Block.Bar.HELP) {
        table.add("menu");
      }
      if (bar == Block.Bar.SIMULATE) {
        SIMULATOR.forEach(table::add);
      }
      VBox column =
          switch (bar) {
            case FILE, EDIT, VIEW -> left;
            case EXPLORE, GO, SIMULATE, HELP -> right;
          };
      column.getChildren().add(new VBox(Rows.heading(Words.each("keys.group", bar)), table));
    }
  }
}
