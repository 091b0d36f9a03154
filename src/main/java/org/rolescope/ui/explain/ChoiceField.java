package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.rolescope.ui.explain.call.Choices;
import org.rolescope.ui.look.Parts;

/** A field in which a person searches, and a list below it of what fits. */
final class ChoiceField extends HBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

  private final Supplier<List<Choice>> all;
  private final Consumer<String> chosen;
  private final Function<String, Optional<Choice>> meant;
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
   * @param all everything that can be chosen
   * @param chosen told the id of what is picked from the list
   * @param meant what a text means that was typed and fits nothing in the list; empty if nothing
   */
  ChoiceField(
      String name,
      String hint,
      Supplier<List<Choice>> all,
      Consumer<String> chosen,
      Function<String, Optional<Choice>> meant) {
    this.all = all;
    this.chosen = chosen;
    this.meant = meant;
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
    list.show(all.get());
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
      list.show(all.get());
    }
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
    list.show(found(text.getText()));
    list.pickFirst();
  }

  /** What fits a text; last what the text itself means, if that is not listed. */
  private List<Choice> found(String typed) {
    List<Choice> found = new ArrayList<>(Choices.search(all.get(), typed));
    if (!typed.isBlank()) {
      meant
          .apply(typed)
          .filter(self -> found.stream().noneMatch(each -> each.id().equals(self.id())))
          .ifPresent(found::add);
    }
    return found;
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> accept();
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
    list.move(by);
  }

  private void accept() {
    Optional<Choice> picked = list.picked();
    if (picked.isPresent()) {
      take(picked.get());
    } else if (!text.getText().equals(shown)) {
      Optional<Choice> understood = meant.apply(text.getText());
      pseudoClassStateChanged(WRONG, understood.isEmpty());
      understood.ifPresent(this::take);
    }
  }

  private void take(Choice picked) {
    list.hide();
    chosen.accept(picked.id());
    // What was chosen before already is not told again.
    restore();
  }

  /** Says whether there was anything to cancel: the list, a text, or asking at all. */
  private boolean cancel() {
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
