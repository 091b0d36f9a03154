package org.rolescope.ui.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;

/** The list of keys. */
final class KeysView extends SheetView {
  private static final List<String> KEYS =
      List.of(
          "open",
          "folder",
          "reload",
          "export",
          "paste",
          "search",
          "simulate",
          "history",
          "mark",
          "fit",
          "zoom",
          "arrows",
          "enter",
          "ladder",
          "undo",
          "pane",
          "escape",
          "keys");

  KeysView() {
    super(Words.of("keys.title"), table());
    setId("keys");
  }

  private static Node table() {
    GridPane table = new GridPane();
    table.getStyleClass().add("keys");
    int row = 0;
    for (String key : KEYS) {
      table.addRow(
          row++,
          Rows.label(Words.of("keys." + key), "key-cap"),
          Rows.label(Words.of("keys." + key + ".does"), "body"));
    }
    return table;
  }
}
