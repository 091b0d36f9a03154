package org.rolescope.ui.search;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;

/** The search box and, under it while something is typed, what it finds. */
public final class SearchView extends HBox {
  private static final double ROW = 40;
  private static final int ROWS_SHOWN = 9;

  private final SearchViewModel model;
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();
  private final Popup popup = new Popup();
  private Runnable chosen = () -> {};

  public SearchView(SearchViewModel model) {
    this.model = model;
    getStyleClass().add("search");
    field.setId("search");
    field.setPromptText(Words.of("search.prompt"));
    field.setAccessibleText(Words.of("search.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Label key = Rows.label(Words.of("search.key"), "key-cap");
    key.visibleProperty().bind(field.focusedProperty().not());
    getChildren().addAll(FontIcon.of(MaterialDesignM.MAGNIFY), field, key);
    field.textProperty().bindBidirectional(model.queryProperty());
    results();
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // A change listener comes after the list's own, which forgets what was selected.
    model.results().addListener((ListChangeListener<Found>) change -> show());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                popup.hide();
              }
            });
  }

  private void results() {
    list.setId("search-results");
    list.setItems(model.results());
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(ROW);
    list.setPlaceholder(Rows.label(Words.of("search.nothing"), "row-detail"));
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> choose());
    StackPane frame = new StackPane(list);
    frame.getStyleClass().add("search-popup");
    popup.getContent().add(frame);
    popup.setAutoHide(true);
  }

  private void show() {
    if (field.getText().isBlank() || getScene() == null) {
      popup.hide();
      return;
    }
    int rows = Math.max(1, Math.min(ROWS_SHOWN, model.results().size()));
    list.setPrefSize(getWidth() - 2, rows * ROW + 4);
    list.getSelectionModel().selectFirst();
    if (!popup.isShowing()) {
      Bounds at = localToScreen(getBoundsInLocal());
      popup.show(this, at.getMinX(), at.getMaxY() + 4);
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      field.clear();
      popup.hide();
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void choose() {
    Found found = list.getSelectionModel().getSelectedItem();
    if (found != null) {
      popup.hide();
      model.choose(found);
      chosen.run();
    }
  }

  /** Says what is done when something was chosen. */
  public void setOnChosen(Runnable action) {
    chosen = action;
  }

  /** Puts the cursor into the box. */
  public void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  /** One result. */
  private static final class Cell extends ListCell<Found> {
    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      setText(null);
      setGraphic(found == null || empty ? null : row(found));
    }

    private static HBox row(Found found) {
      VBox words = Rows.twoLines(found.name(), found.detail());
      HBox row = new HBox(new NodeSign(found.sign()), words);
      row.getStyleClass().add("row-content");
      return row;
    }
  }
}
