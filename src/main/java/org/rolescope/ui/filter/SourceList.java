package org.rolescope.ui.filter;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.base.Counted;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;

/**
 * The organisation and its accounts, a line each; a click, Enter or Space selects the account. Only
 * the lines in sight are built: an organisation has thousands of accounts.
 */
final class SourceList extends ListView<SourceRow> {
  /** In logical pixels. */
  private static final double ROW = 26;

  /** More lines than these are scrolled, so that what stands below stays within reach. */
  private static final int MOST_IN_SIGHT = 14;

  private static final int AT_ONCE = 5;

  private final SourcesViewModel model;
  private final MenuSource menus;
  private final Frames arriving = new Frames();
  private final ContextMenu menu = new ContextMenu();

  SourceList(SourcesViewModel model, MenuSource menus) {
    this.model = model;
    this.menus = menus;
    setId("sources");
    getStyleClass().add("source-list");
    setAccessibleText(Words.of("sources.accessible-list"));
    setFixedCellSize(ROW);
    prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> ROW * Math.min(MOST_IN_SIGHT, model.rows().size()), model.rows()));
    setMinHeight(USE_PREF_SIZE);
    // Not with all the rest that is there once data are open, and a few at a time.
    model
        .rows()
        .subscribe(
            () ->
                arriving.beginLater(
                    List.of(
                        () -> getItems().setAll(first(AT_ONCE)),
                        () -> getItems().setAll(first(2 * AT_ONCE)),
                        () -> getItems().setAll(model.rows()))));
    getItems().setAll(model.rows());
    setCellFactory(list -> new Cell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setOnContextMenuRequested(this::menuOfMarked);
  }

  private List<SourceRow> first(int most) {
    return model.rows().subList(0, Math.min(most, model.rows().size()));
  }

  private void key(KeyEvent event) {
    SourceRow marked = getSelectionModel().getSelectedItem();
    boolean takes = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (marked != null && takes && !event.isShortcutDown()) {
      model.select(marked);
      event.consume();
    }
  }

  private void menuOfMarked(ContextMenuEvent event) {
    SourceRow marked = getSelectionModel().getSelectedItem();
    if (marked != null && marked.account()) {
      menu.getItems().setAll(menus.of(marked.id()));
      menu.show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /** One line. */
  private final class Cell extends ListCell<SourceRow> {
    private String notes = "";

    Cell() {
      OnDemand.tip(this, () -> notes);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              model.select(getItem());
            }
          });
    }

    @Override
    protected void updateItem(SourceRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        notes = "";
        setAccessibleText("");
        return;
      }
      setGraphic(content(row));
      String said = String.join("\n", row.notes());
      notes = said.isEmpty() ? Words.of("sources.read") : said;
      setAccessibleText(Words.of("sources.accessible", row.label(), row.roles(), said));
    }
  }

  private static Node content(SourceRow row) {
    Icon kind = new Icon(row.account() ? MaterialDesignF.FOLDER_OUTLINE : MaterialDesignS.SITEMAP);
    HBox content = new HBox(kind, Rows.label(row.label(), "side-label"), Rows.spring());
    if (row.account()) {
      Label roles = Rows.label(Counted.of(row.roles()), "side-count");
      roles.setMinWidth(USE_PREF_SIZE);
      content.getChildren().add(roles);
    }
    content.getChildren().add(state(row));
    content.getStyleClass().addAll("row-content", row.depth() == 0 ? "depth-0" : "depth-1");
    return content;
  }

  private static Node state(SourceRow row) {
    Icon icon =
        new Icon(
            switch (row.state()) {
              case READ -> MaterialDesignC.CHECK_CIRCLE;
              case WARNING -> MaterialDesignA.ALERT;
              case NOT_OPENED -> MaterialDesignC.CIRCLE_OUTLINE;
            });
    icon.getStyleClass().add("state-" + row.state().name().toLowerCase(Locale.ROOT));
    return icon;
  }
}
