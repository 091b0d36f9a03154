package org.rolescope.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.ScaledPopup;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.look.Unrolling;

/** The search box and, under it while something is typed, what it finds. */
public final class SearchView extends HBox {
  private static final double ROW = 40;

  /** What is around the rows: the borders and padding of the list and of its frame. */
  private static final double AROUND = 10;

  private static final int ROWS_SHOWN = 10;

  /** Of the list, in logical pixels, however little room the box has. */
  private static final double LEAST_WIDTH = 320;

  /** Below this width, in logical pixels, the prompt needs the room of its key. */
  private static final double ROOM_FOR_KEY = 300;

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  /**
   * A line of the list.
   *
   * @param found what choosing it chooses; null for a heading, and for how many more there are
   * @param words of a line with nothing to choose
   * @param more whether it says how many more there are
   */
  private record Row(@Nullable Found found, String words, boolean more) {}

  private final SearchViewModel model;
  private final TextField field = new TextField();
  private final ListView<Row> list = new ListView<>();
  private final StackPane frame = new StackPane();
  private final ScaledPopup popup = new ScaledPopup(frame);
  private final Unrolling unrolling = new Unrolling(list);
  private final ObservableValue<Boolean> waiting;
  private Runnable left = () -> {};
  private @Nullable Node keysBefore;
  private boolean entered;
  private int seen = ROWS_SHOWN;

  public SearchView(SearchViewModel model) {
    this.model = model;
    waiting = model.waiting();
    getStyleClass().add("search");
    Topic.SEARCH.mark(this);
    field.setId("search");
    field.setPromptText(Words.of("search.prompt"));
    field.setAccessibleText(Words.of("search.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Label key = Rows.label(Words.of("search.key"), "key-cap");
    key.setMinWidth(USE_PREF_SIZE);
    key.visibleProperty()
        .bind(field.focusedProperty().not().and(widthProperty().greaterThan(ROOM_FOR_KEY)));
    key.managedProperty().bind(widthProperty().greaterThan(ROOM_FOR_KEY));
    getChildren().addAll(new Icon(MaterialDesignM.MAGNIFY), field, key);
    // All that looks like the field is the field.
    setOnMousePressed(event -> field.requestFocus());
    field.textProperty().bindBidirectional(model.queryProperty());
    field.textProperty().subscribe(() -> entered = false);
    results();
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.setOnAnswered(this::show);
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                popup.hide();
              }
            });
    // Not with the focus: who looks something up in another window comes back to the word.
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            (before, owner) -> {
              if (owner != field) {
                field.clear();
              } else if (before != null) {
                keysBefore = before;
              }
            });
  }

  private void results() {
    list.setId("search-results");
    list.setAccessibleText(Words.of("search.results"));
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(ROW);
    Label nothing = Rows.label("", "row-detail");
    nothing.setId("search-nothing");
    nothing
        .textProperty()
        .bind(waiting.map(is -> Words.of(is ? "search.waiting" : "search.nothing")));
    list.setPlaceholder(nothing);
    waiting.subscribe(
        is -> {
          if (!is && entered) {
            entered = false;
            model.whenAnswered(this::choose);
          }
        });
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> choose());
    frame.getChildren().add(list);
    StackPane.setAlignment(list, Pos.TOP_LEFT);
    frame.getStyleClass().add("search-popup");
    // A click elsewhere does what it is for, too.
    popup.setConsumeAutoHidingEvents(false);
    // All that is in it when it opens would be styled once more.
    popup.setOnHidden(event -> list.getItems().clear());
    // The box takes the key: it empties itself, too.
    popup.setHideOnEscape(false);
  }

  private void show() {
    if (field.getText().isBlank() || getScene() == null) {
      popup.hide();
      return;
    }
    List<Row> found = rows();
    seen = ScaledPopup.rowsBelow(this, ROWS_SHOWN, ROW, 2 * AROUND);
    int rows = Math.max(1, Math.min(seen, found.size()));
    frame.setPrefSize(Math.max(getWidth(), LEAST_WIDTH), rows * ROW + AROUND);
    if (!popup.isShowing()) {
      unrolling.begin();
      popup.showBelow(this, 4);
    }
    // Not before: rows that come while the list is not on the screen find no colours.
    list.getItems().setAll(found);
    list.getSelectionModel().clearAndSelect(1);
    list.scrollTo(0);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (SearchIndex.Answer answer : model.results()) {
      rows.add(new Row(null, Words.each("search.group", answer.group()), false));
      answer.best().forEach(found -> rows.add(new Row(found, "", false)));
      if (answer.more() > 0) {
        rows.add(new Row(null, Words.of("search.more", answer.more()), true));
      }
    }
    return rows;
  }

  /** Lines with nothing to choose are passed over; from the first the way up leads nowhere. */
  private void step(int by) {
    List<Row> rows = list.getItems();
    int next = list.getSelectionModel().getSelectedIndex() + by;
    while (next >= 0 && next < rows.size() && rows.get(next).found() == null) {
      next += by;
    }
    if (next >= 0 && next < rows.size()) {
      list.getSelectionModel().clearAndSelect(next);
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN) {
      step(1);
    } else if (event.getCode() == KeyCode.UP) {
      step(-1);
    } else if (event.getCode() == KeyCode.ENTER) {
      model.whenAnswered(this::choose);
    } else if (event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      giveBack();
      field.clear();
    } else {
      return;
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - seen + 2));
    event.consume();
  }

  private void choose() {
    // Taken once the names are there: until then only commands are found.
    entered = waiting.getValue();
    if (entered) {
      return;
    }
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.found() != null && row.found().possible()) {
      popup.hide();
      // The keys go first: a command may want them elsewhere.
      if (row.found().group() == Found.Group.COMMANDS) {
        giveBack();
      } else {
        left.run();
      }
      model.choose(row.found());
    }
  }

  /** The keys go back to where they were, while that is still in sight. */
  private void giveBack() {
    Node to = keysBefore;
    if (to != null && to.getScene() == getScene() && KeyTarget.shown(to) && !to.isDisabled()) {
      to.requestFocus();
    } else {
      left.run();
    }
  }

  /** Says who gets the keys when a thing was chosen, or who had them before is gone. */
  public void setOnLeft(Runnable action) {
    left = action;
  }

  /** Puts the cursor into the box. */
  public void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  /** One line. */
  private static final class Cell extends ListCell<Row> {
    Cell() {
      // As wide as the list, never wider: long names are cut.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      boolean heading = row != null && !empty && row.found() == null;
      pseudoClassStateChanged(HEADING, heading);
      setMouseTransparent(heading);
      setGraphic(row == null || empty ? null : graphic(row));
    }

    private static Node graphic(Row row) {
      Found found = row.found();
      if (found == null) {
        return Rows.label(row.words(), row.more() ? "row-detail" : "pane-heading");
      }
      HBox line = new HBox(new NodeSign(found.sign()));
      if (found.group() == Found.Group.COMMANDS) {
        String look = found.possible() ? "row-name" : "row-detail";
        line.getChildren().addAll(Rows.label(found.name(), look), Rows.spring());
        if (!found.possible()) {
          line.getChildren().add(Rows.label(Words.of("search.not-now"), "row-detail"));
        } else if (!found.detail().isEmpty()) {
          line.getChildren().add(Rows.label(found.detail(), "key-cap"));
        }
      } else {
        line.getChildren().add(Rows.twoLines(found.name(), found.detail()));
      }
      line.getStyleClass().add("row-content");
      return line;
    }
  }
}
