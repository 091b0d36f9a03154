package org.rolescope.ui.explain;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.explain.call.Names;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.task.Lookup;

/** A field in which a person searches, and a list below it of what fits. */
final class ChoiceField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

  private final Supplier<Names> names;
  private final Lookup lookup;
  private final Consumer<String> chosen;
  private final StackPane icon = new StackPane();
  private final TextField text = new TextField();
  private final Label resting = Parts.label("", "choice-resting");
  private final Tooltip whole = new Tooltip();
  private final ChoiceList list;
  private String shown = "";
  private boolean restoring;
  private Optional<Runnable> cancelled = Optional.empty();

  /**
   * @param name what is chosen here, for a screen reader
   * @param hint what else can be typed
   * @param names who can be chosen
   * @param lookup looks them up
   * @param chosen told the id of what is picked from the list, or typed
   */
  ChoiceField(
      String name, String hint, Supplier<Names> names, Lookup lookup, Consumer<String> chosen) {
    this.names = names;
    this.lookup = lookup;
    this.chosen = chosen;
    list = new ChoiceList(this, hint, this::accept);
    getStyleClass().add("choice-field");
    setAlignment(Pos.CENTER_LEFT);
    text.setAccessibleText(name);
    text.getStyleClass().add("choice-text");
    text.setPromptText(Words.of("simulate.choice.prompt"));
    resting.setMouseTransparent(true);
    resting.setMaxWidth(Double.MAX_VALUE);
    resting.setMinWidth(0);
    // Names differ at their end.
    resting.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    StackPane middle = new StackPane(text, resting);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    Button open = new Button("", Parts.icon(MaterialDesignC.CHEVRON_DOWN, "icon"));
    open.getStyleClass().add("quiet-button");
    open.setFocusTraversable(false);
    open.setAccessibleText(Words.of("simulate.choice.open", name));
    open.setOnAction(event -> toggle());
    getChildren().addAll(icon, middle, open);
    text.textProperty().addListener((property, before, now) -> typed());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    text.focusedProperty().addListener((property, before, now) -> focused(now));
    show(Optional.empty());
  }

  /** Puts the cursor into the field and shows the list. */
  void edit() {
    text.requestFocus();
    // A field that has just been put into the window has no place before the next layout.
    getScene().getRoot().layout();
    showAll();
  }

  /** Whether the cursor is in the field. */
  ReadOnlyBooleanProperty editingProperty() {
    return text.focusedProperty();
  }

  /** What is done when a person presses Escape and no list is open. */
  void setOnCancelled(Runnable action) {
    cancelled = Optional.of(action);
  }

  /** Shows what is chosen now. */
  void show(Optional<Choice> choice) {
    shown = choice.map(Choice::label).orElse("");
    restore();
    rest(!text.isFocused());
    whole.setText(choice.map(found -> found.label() + '\n' + found.id()).orElse(""));
    text.setTooltip(choice.isPresent() ? whole : null);
    pseudoClassStateChanged(WRONG, false);
    icon.getChildren()
        .setAll(
            choice.isPresent()
                ? Parts.symbol(choice.get().kind(), 16)
                : Parts.icon(MaterialDesignM.MAGNIFY, "icon"));
  }

  /** Shows that nothing is chosen. */
  void clear() {
    show(Optional.empty());
  }

  /** A field at rest shows beginning and end of a name that is too long for it. */
  private void rest(boolean now) {
    boolean rests = now && !shown.isEmpty();
    resting.setText(shown);
    resting.setVisible(rests);
    text.pseudoClassStateChanged(RESTING, rests);
  }

  private void focused(boolean now) {
    rest(!now);
    if (now) {
      text.selectAll();
    } else {
      lookup.forget();
      list.hide();
      restore();
      pseudoClassStateChanged(WRONG, false);
    }
  }

  private void toggle() {
    if (list.isShowing()) {
      list.hide();
    } else {
      text.requestFocus();
      showAll();
    }
  }

  private void showAll() {
    lookup.look(names.get()::all, list::show);
  }

  private void restore() {
    restoring = true;
    text.setText(shown);
    restoring = false;
  }

  private void typed() {
    if (!restoring) {
      search();
    }
  }

  private void search() {
    pseudoClassStateChanged(WRONG, false);
    Names known = names.get();
    String typed = text.getText();
    lookup.look(
        () -> known.found(typed),
        found -> {
          list.show(found);
          list.pickFirst();
        });
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> lookup.then(this::accept);
      case ESCAPE -> {
        if (!cancel()) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    if (!list.isShowing()) {
      toggle();
    }
    lookup.then(() -> list.move(by));
  }

  private void accept() {
    Optional<Choice> picked = list.picked();
    if (picked.isPresent()) {
      take(picked.get());
    } else if (!text.getText().equals(shown)) {
      Names known = names.get();
      String typed = text.getText();
      lookup.look(() -> known.meant(typed), this::understand);
    }
  }

  private void understand(Optional<Choice> meant) {
    pseudoClassStateChanged(WRONG, meant.isEmpty());
    meant.ifPresent(this::take);
  }

  private void take(Choice picked) {
    list.hide();
    chosen.accept(picked.id());
    // What was chosen before already is not told again.
    restore();
  }

  /** Says whether there was anything to cancel: the list, a text, or asking at all. */
  private boolean cancel() {
    lookup.forget();
    if (list.isShowing()) {
      list.hide();
      return true;
    }
    boolean changed = !text.getText().equals(shown);
    restore();
    cancelled.ifPresent(Runnable::run);
    return changed || cancelled.isPresent();
  }
}
