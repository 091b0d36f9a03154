package org.rolescope.ui.paths;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.explain.ChoiceList;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.explain.call.Names;
import org.rolescope.ui.task.Lookup;

/**
 * Names below a field while it is written in. A click, or an arrow key and Enter, takes one, and
 * Enter alone the only one; what is written alone counts, too.
 */
final class NameSuggestions {
  private final TextField field;
  private final Function<String, Optional<Names>> meant;
  private final Lookup lookup;
  private final Runnable ask;
  private final ChoiceList list;
  private boolean taking;

  /**
   * @param meant who may be meant by a text; empty where nobody need be offered
   * @param lookup looks them up
   * @param ask is done when the field says who is meant
   */
  NameSuggestions(
      TextField field, Function<String, Optional<Names>> meant, Lookup lookup, Runnable ask) {
    this.field = field;
    this.meant = meant;
    this.lookup = lookup;
    this.ask = ask;
    list = new ChoiceList(field, "", this::accept);
    field.textProperty().subscribe(this::written);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    field
        .focusedProperty()
        .subscribe(
            has -> {
              if (!has) {
                lookup.forget();
                list.hide();
                ask.run();
              }
            });
  }

  private void written(String text) {
    lookup.forget();
    if (taking || !field.isFocused() || text.isBlank()) {
      list.hide();
    } else {
      offer(text);
    }
  }

  private void offer(String text) {
    meant
        .apply(text)
        .ifPresentOrElse(names -> lookup.look(() -> names.search(text), this::show), list::hide);
  }

  private void show(List<Choice> found) {
    if (found.isEmpty()) {
      list.hide();
    } else {
      list.show(found);
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      if (!list.isShowing()) {
        offer(field.getText());
      }
      lookup.then(() -> list.move(event.getCode() == KeyCode.DOWN ? 1 : -1));
    } else if (event.getCode() == KeyCode.ENTER) {
      lookup.then(
          () -> {
            list.pickOnly();
            accept();
          });
    } else if (event.getCode() == KeyCode.ESCAPE && list.isShowing()) {
      list.hide();
    } else {
      return;
    }
    event.consume();
  }

  private void accept() {
    Optional<Choice> picked = list.picked();
    Optional<Names> names = meant.apply(field.getText());
    if (picked.isPresent() && names.isPresent()) {
      lookup.look(() -> names.get().text(picked.get()), this::take);
    } else {
      take(field.getText());
    }
  }

  private void take(String text) {
    taking = true;
    field.setText(text);
    field.end();
    taking = false;
    list.hide();
    ask.run();
  }
}
