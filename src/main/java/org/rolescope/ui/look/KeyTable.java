package org.rolescope.ui.look;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.rolescope.ui.Words;

/** Keys and what they do, line by line. */
public final class KeyTable extends GridPane {
  public KeyTable() {
    getStyleClass().add("keys");
  }

  /** Adds a line; where there is little room what the keys do takes two, and keys are never cut. */
  public void add(String keys, String does) {
    Label cap = Rows.label(keys, "key-cap");
    cap.setMinWidth(USE_PREF_SIZE);
    Label words = Rows.label(does, "body");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    addRow(getRowCount(), cap, words);
  }

  /** Adds keys that no command has: {@code keys.<name>} and {@code keys.<name>.does}. */
  public void add(String name) {
    add(Words.of("keys." + name), Words.of("keys." + name + ".does"));
  }
}
