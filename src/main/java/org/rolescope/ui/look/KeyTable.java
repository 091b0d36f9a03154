package org.rolescope.ui.look;

import javafx.scene.layout.GridPane;
import org.rolescope.ui.Words;

/** Keys and what they do, line by line. */
public final class KeyTable extends GridPane {
  public KeyTable() {
    getStyleClass().add("keys");
  }

  /** Adds a line. */
  public void add(String keys, String does) {
    addRow(getRowCount(), Rows.label(keys, "key-cap"), Rows.label(does, "body"));
  }

  /** Adds keys that no command has: {@code keys.<name>} and {@code keys.<name>.does}. */
  public void add(String name) {
    add(Words.of("keys." + name), Words.of("keys." + name + ".does"));
  }
}
