package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.ScaledPopup;

/** What may be meant, in a list below the field in which a person writes. */
public final class ChoiceList {
  private static final double ROW = 38;
  private static final int ROWS = 10;

  /** The hint, the border and the gap. */
  private static final double AROUND = 44;

  private static final double LEAST_WIDTH = 320;

  private final Region field;
  private final ListView<Choice> list = new ListView<>();
  private final ScaledPopup popup;
  private int seen = ROWS;

  /**
   * @param field it opens below this
   * @param hint what else can be typed; empty for nothing
   * @param clicked is done when a line was clicked, which is {@link #picked} then
   */
  public ChoiceList(Region field, String hint, Runnable clicked) {
    this.field = field;
    list.getStyleClass().add("choice-list");
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setPlaceholder(Parts.label(Words.of("simulate.choice.none"), "choice-none"));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked.run());
    VBox content = new VBox(list);
    if (!hint.isEmpty()) {
      content.getChildren().add(Parts.label(hint, "choice-hint"));
    }
    content.getStyleClass().add("choice-popup");
    popup = new ScaledPopup(content);
    popup.setConsumeAutoHidingEvents(false);
  }

  /** Shows these; none is picked. */
  public void show(List<Choice> choices) {
    list.getItems().setAll(choices);
    list.setPrefWidth(Math.max(field.getWidth(), LEAST_WIDTH));
    seen = ScaledPopup.rowsBelow(field, ROWS, ROW, AROUND);
    list.setPrefHeight(choices.isEmpty() ? 60 : Math.min(seen, choices.size()) * ROW + 6);
    if (!popup.isShowing()) {
      popup.showBelow(field, 2);
    }
  }

  public void hide() {
    popup.hide();
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  /** Picks the first. */
  public void pickFirst() {
    list.getSelectionModel().selectFirst();
  }

  /** Picks the first where there is no other. */
  public void pickOnly() {
    if (list.getItems().size() == 1) {
      pickFirst();
    }
  }

  /** Picks the next, or the one before. */
  public void move(int by) {
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - seen / 2));
    }
  }

  /** What is picked; empty while it is not shown. */
  public Optional<Choice> picked() {
    return popup.isShowing()
        ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        : Optional.empty();
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
