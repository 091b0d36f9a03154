package org.rolescope.ui.paths;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.explain.ChoiceList;
import org.rolescope.ui.explain.call.Choice;

/**
 * Names below a field while it is written in. A click, or an arrow key and Enter, takes one; what
 * is written alone counts, too.
 */
final class NameSuggestions {
  private final TextField field;
  private final Function<String, List<Choice>> meant;
  private final Function<Choice, String> text;
  private final Runnable ask;
  private final ChoiceList list;
  private boolean taking;

  /**
   * @param meant who may be meant by a text
   * @param text what is written when one is taken
   * @param ask is done when the field says who is meant
   */
  NameSuggestions(
      TextField field,
      Function<String, List<Choice>> meant,
      Function<Choice, String> text,
      Runnable ask) {
    this.field = field;
    this.meant = meant;
    this.text = text;
    this.ask = ask;
    list = new ChoiceList(field, "", this::accept);
    field.textProperty().subscribe(this::written);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    field
        .focusedProperty()
        .subscribe(
            has -> {
              if (!has) {
                list.hide();
                ask.run();
              }
            });
  }

  private void written(String text) {
    List<Choice> found =
        taking || !field.isFocused() || text.isBlank() ? List.of() : meant.apply(text);
    if (found.isEmpty()) {
      list.hide();
    } else {
      list.show(found);
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      if (!list.isShowing()) {
        list.show(meant.apply(field.getText()));
      }
      list.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
    } else if (event.getCode() == KeyCode.ENTER) {
      accept();
    } else if (event.getCode() == KeyCode.ESCAPE && list.isShowing()) {
      list.hide();
    } else {
      return;
    }
    event.consume();
  }

  private void accept() {
    taking = true;
    list.picked().map(text).ifPresent(field::setText);
    field.end();
    taking = false;
    list.hide();
    ask.run();
  }
}
