package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
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
  private final ListView<Choice> list = new ListView<>();
  private final Popup popup = new Popup();
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
    prepareList(hint);
    show(Optional.empty());
  }

  private void prepareList(String hint) {
    list.getStyleClass().add("choice-list");
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(38);
    list.setFocusTraversable(false);
    list.setPlaceholder(Parts.label(Words.of("simulate.choice.none"), "choice-none"));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> accept());
    VBox content = new VBox(list, Parts.label(hint, "choice-hint"));
    content.getStyleClass().add("choice-popup");
    content.getStylesheets().setAll(SimulatorView.STYLESHEET);
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
  }

  /** Puts the cursor into the field and shows the list. */
  void edit() {
    text.requestFocus();
    list.getItems().setAll(all.get());
    // A field that has just been put into the window has no place before the next layout.
    getScene().getRoot().layout();
    open();
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
      popup.hide();
      restore();
      pseudoClassStateChanged(WRONG, false);
    }
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
    } else {
      text.requestFocus();
      list.getItems().setAll(all.get());
      open();
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
    list.getItems().setAll(found(text.getText()));
    open();
    list.getSelectionModel().selectFirst();
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

  private void open() {
    list.setPrefWidth(Math.max(getWidth(), 320));
    list.setPrefHeight(
        list.getItems().isEmpty() ? 60 : Math.min(10, list.getItems().size()) * 38 + 6);
    Bounds place = localToScreen(getBoundsInLocal());
    if (place != null && !popup.isShowing()) {
      popup.show(this, place.getMinX(), place.getMaxY() + 2);
    }
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
    if (!popup.isShowing()) {
      toggle();
    }
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 4));
    }
  }

  private void accept() {
    Choice picked = popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
    if (picked != null) {
      take(picked);
    } else if (!text.getText().equals(shown)) {
      Optional<Choice> understood = meant.apply(text.getText());
      pseudoClassStateChanged(WRONG, understood.isEmpty());
      understood.ifPresent(this::take);
    }
  }

  private void take(Choice picked) {
    popup.hide();
    chosen.accept(picked.id());
    // What was chosen before already is not told again.
    restore();
  }

  /** Says whether there was anything to cancel: the list, a text, or asking at all. */
  private boolean cancel() {
    if (popup.isShowing()) {
      popup.hide();
      return true;
    }
    boolean changed = !text.getText().equals(shown);
    restore();
    cancelled.ifPresent(Runnable::run);
    return changed || cancelled.isPresent();
  }

  /** One choice of the list: shape, name, and where it belongs. */
  private static final class Cell extends ListCell<Choice> {
    Cell() {
      // As wide as the list, never wider: long names are cut.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label name = Parts.label(choice.name(), "choice-name");
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      VBox words = new VBox(name);
      if (!choice.detail().isEmpty()) {
        words.getChildren().add(Parts.label(choice.detail(), "choice-detail"));
      }
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      HBox line = new HBox(Parts.symbol(choice.kind(), 20), words);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("choice-line");
      setGraphic(line);
      setAccessibleText(choice.label());
    }
  }
}
