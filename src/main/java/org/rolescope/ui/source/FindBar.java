package org.rolescope.ui.source;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.IconButton;

/** Looks for words in the text below it: which of how many places, the next one, the one before. */
final class FindBar extends HBox {
  private final TextField words = new TextField();
  private final Label count = new Label();

  /** What it asks of the text. */
  record Asks(Consumer<String> look, IntConsumer step, Runnable close) {}

  FindBar(Asks asks) {
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("policy-find");
    words.setPromptText(Words.of("policy.find"));
    words.setAccessibleText(Words.of("policy.find"));
    words.setPrefColumnCount(8);
    words.setMinWidth(60);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.textProperty().addListener((property, before, now) -> asks.look().accept(now));
    words.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, asks));
    count.getStyleClass().add("find-count");
    count.setId("policy-find-count");
    count.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            words,
            count,
            button(
                MaterialDesignC.CHEVRON_UP, "policy.find.previous", () -> asks.step().accept(-1)),
            button(MaterialDesignC.CHEVRON_DOWN, "policy.find.next", () -> asks.step().accept(1)),
            button(MaterialDesignC.CLOSE, "policy.find.close", asks.close()));
  }

  private static Button button(org.kordamp.ikonli.Ikon icon, String key, Runnable action) {
    return new IconButton(icon, Words.of(key), action);
  }

  private static void key(KeyEvent event, Asks asks) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.F3) {
      asks.step().accept(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      asks.close().run();
      event.consume();
    }
  }

  /** Says which of the places is stepped to, counted from 0; that there is none where all is 0. */
  void tell(int at, int all) {
    boolean empty = words.getText().isEmpty();
    count.setText(
        empty
            ? ""
            : all == 0 ? Words.of("policy.find.none") : Words.of("policy.find.of", at + 1, all));
    count.setAccessibleText(count.getText());
  }

  String words() {
    return words.getText();
  }

  /** Gives the keys to the field, what was looked for last marked. */
  void enter() {
    words.requestFocus();
    words.selectAll();
  }
}
