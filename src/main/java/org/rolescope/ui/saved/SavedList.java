package org.rolescope.ui.saved;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.rolescope.app.saved.SavedView;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.IconButton;
import org.rolescope.ui.look.Rows;

/**
 * The saved views, a line each. A click, Enter or Space shows one; F2 renames it, Delete deletes
 * it, and its menu has all of these.
 */
final class SavedList extends ListView<SavedView> {
  /** In logical pixels. */
  private static final double ROW = 26;

  /** More lines than these are scrolled. */
  private static final int MOST_IN_SIGHT = 10;

  private final SavedViewsViewModel model;
  private final Consumer<SavedView> show;
  private final Consumer<SavedView> rename;
  private final ContextMenu menu = new ContextMenu();
  private int marked;

  /**
   * @param show shows a view
   * @param rename asks for another name of a view
   */
  SavedList(SavedViewsViewModel model, Consumer<SavedView> show, Consumer<SavedView> rename) {
    super(model.views());
    this.model = model;
    this.show = show;
    this.rename = rename;
    setId("saved-views");
    getStyleClass().addAll("source-list", "saved-list");
    setAccessibleText(Words.of("saved.accessible-list"));
    setFixedCellSize(ROW);
    prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> ROW * Math.min(MOST_IN_SIGHT, getItems().size()), getItems()));
    setMinHeight(USE_PREF_SIZE);
    setCellFactory(list -> new Cell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setOnContextMenuRequested(this::menuOfMarked);
    // The lines are replaced with each change: the mark stays where it was.
    getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (index.intValue() >= 0) {
                marked = index.intValue();
              }
            });
    getItems()
        .subscribe(
            () -> {
              if (!getItems().isEmpty() && isFocused()) {
                getSelectionModel().select(Math.min(marked, getItems().size() - 1));
              }
            });
  }

  /** Brings a view into sight, in the list and in the pane around it. */
  void seek(SavedView view, Node section) {
    scrollTo(view);
    for (Node at = section.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane && pane.getContent() instanceof Region all) {
        // The line is not laid out yet.
        pane.layout();
        double over = all.getHeight() - pane.getViewportBounds().getHeight();
        double top = section.getBoundsInParent().getMinY();
        double bottom = section.getBoundsInParent().getMaxY();
        double seen = pane.getVvalue() * Math.max(0, over);
        if (over > 0 && (top < seen || bottom > seen + pane.getViewportBounds().getHeight())) {
          pane.setVvalue(Math.min(1, top / over));
        }
        return;
      }
    }
  }

  private void key(KeyEvent event) {
    SavedView view = getSelectionModel().getSelectedItem();
    if (view == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      show.accept(view);
      event.consume();
    } else if (event.getCode() == KeyCode.F2) {
      rename.accept(view);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      model.delete(view);
      event.consume();
    }
  }

  private void menuOfMarked(ContextMenuEvent event) {
    SavedView view = getSelectionModel().getSelectedItem();
    if (view != null) {
      fill(view);
      menu.show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private void fill(SavedView view) {
    MenuItem renaming = item("saved.rename", () -> rename.accept(view));
    renaming.setAccelerator(KeyCombination.valueOf("F2"));
    MenuItem deleting = item("saved.delete", () -> model.delete(view));
    deleting.setAccelerator(KeyCombination.valueOf("Delete"));
    menu.getItems()
        .setAll(
            item("saved.show", () -> show.accept(view)),
            item("saved.update", () -> model.update(view)),
            renaming,
            new SeparatorMenuItem(),
            deleting);
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setId(key.replace('.', '-'));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** One line. */
  private final class Cell extends ListCell<SavedView> {
    private final Label name = Rows.label("", "side-label");
    private final IconButton more =
        new IconButton(MaterialDesignD.DOTS_HORIZONTAL, Words.of("saved.more"), this::menuHere);
    private final HBox content = new HBox(new Icon(MaterialDesignB.BOOKMARK_OUTLINE), name, more);
    private final Tooltip whole = new Tooltip();

    Cell() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      content.getStyleClass().add("row-content");
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      HBox.setHgrow(name, Priority.ALWAYS);
      more.setFocusTraversable(false);
      more.setMinWidth(USE_PREF_SIZE);
      more.visibleProperty()
          .bind(hoverProperty().or(selectedProperty().and(SavedList.this.focusedProperty())));
      more.setOnMouseClicked(Event::consume);
      setOnMouseClicked(
          event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
              show.accept(getItem());
            }
          });
    }

    private void menuHere() {
      if (getItem() != null) {
        fill(getItem());
        menu.show(more, Side.BOTTOM, 0, 0);
      }
    }

    @Override
    protected void updateItem(@Nullable SavedView view, boolean empty) {
      super.updateItem(view, empty);
      if (empty || view == null) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText("");
        return;
      }
      name.setText(view.name());
      whole.setText(Words.of("saved.tip", view.name()));
      setGraphic(content);
      setTooltip(whole);
      setAccessibleText(Words.of("saved.accessible", view.name()));
    }
  }
}
