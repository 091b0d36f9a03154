package org.rolescope.ui.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Keys;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The condition keys that matter for the call, each with its switch. */
final class ContextColumn extends VBox {
  private final SimulatorViewModel model;
  private final ObservableList<ContextKey> keys;
  private final Map<String, ContextRow> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final VBox list = new VBox();
  private final Frames arriving = new Frames();
  private List<String> placed = List.of();
  private final ScrollPane scroll = new ScrollPane(list);
  private final ComboBox<String> newKey = new ComboBox<>();

  ContextColumn(SimulatorViewModel model) {
    this.model = model;
    this.keys = model.context();
    getStyleClass().add("context-column");
    Topic.CONTEXT.mark(this);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    prepareNewKey();
    getChildren().addAll(heading(), newKey, scroll);
    keys.addListener((ListChangeListener<ContextKey>) change -> show());
    sceneProperty().subscribe(this::show);
    model.editedKeyProperty().addListener((property, before, now) -> edit(now));
    model
        .ladder()
        .keysReadProperty()
        .subscribe(read -> rows.values().forEach(row -> row.mark(read)));
  }

  private Node heading() {
    Hyperlink add = new Hyperlink(Words.of("simulate.add-key"));
    add.setId("add-key");
    add.setOnAction(event -> askForKey(!newKey.isVisible()));
    HBox heading =
        new HBox(Parts.label(Words.of("simulate.context"), "column-heading"), Parts.spring(), add);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("column-head");
    return heading;
  }

  private void prepareNewKey() {
    newKey.setEditable(true);
    newKey.getItems().setAll(Keys.OFFERED);
    newKey.setMaxWidth(Double.MAX_VALUE);
    newKey.getStyleClass().add("new-key");
    VBox.setMargin(newKey, new Insets(0, 14, 8, 14));
    newKey.setPromptText(Words.of("simulate.new-key.prompt"));
    newKey.setAccessibleText(Words.of("simulate.new-key.prompt"));
    newKey.setOnAction(event -> add(newKey.getEditor().getText().trim()));
    askForKey(false);
  }

  private void askForKey(boolean visible) {
    newKey.setVisible(visible);
    newKey.setManaged(visible);
    if (visible) {
      newKey.getEditor().clear();
      newKey.getEditor().requestFocus();
    }
  }

  /** A key that ends in a slash still lacks the name of its tag. */
  private void add(String key) {
    if (key.contains(":") && !key.endsWith("/") && newKey.isVisible()) {
      askForKey(false);
      model.edit(key);
    }
  }

  /** Not before it is in the window: else all rows would be styled in one go. */
  private void show() {
    if (getScene() == null) {
      placed = List.of();
      place();
      return;
    }
    List<String> shown = keys.stream().map(ContextKey::key).toList();
    // Nodes that stay where they are keep the focus and the caret in them.
    if (!placed.equals(shown)) {
      placed = shown;
      place();
    }
    keys.forEach(key -> Optional.ofNullable(rows.get(key.key())).ifPresent(row -> fill(row, key)));
    edit(model.editedKeyProperty().get());
  }

  private void fill(ContextRow row, ContextKey key) {
    row.show(key);
    row.mark(model.ladder().keysReadProperty().get());
  }

  /** Those that are new come one after the other: a row is much to make and to style. */
  private void place() {
    List<ContextRow> there = there(placed);
    rows.values().retainAll(there);
    if (!list.getChildren().equals(there)) {
      list.getChildren().setAll(there);
    }
    arriving.begin(
        placed.stream()
            .filter(key -> !rows.containsKey(key))
            .<Runnable>map(key -> () -> arrive(key))
            .toList());
  }

  private List<ContextRow> there(List<String> names) {
    return names.stream().map(rows::get).filter(Objects::nonNull).toList();
  }

  /** Adds a row as its key stands by then, below those above it that are there. */
  private void arrive(String name) {
    int index = placed.indexOf(name);
    ContextRow row = new ContextRow(name, model);
    list.getChildren().add(there(placed.subList(0, index)).size(), row);
    rows.put(name, row);
    fill(row, keys.get(index));
  }

  private void edit(String key) {
    if (placed.stream().anyMatch(key::equalsIgnoreCase)) {
      arriving.finish();
    }
    ContextRow row = rows.get(key);
    if (row != null && row.editable()) {
      model.editStarted();
      row.editValue();
      reveal(row);
    }
  }

  /** Scrolls so that a row is in sight as a whole. */
  private void reveal(ContextRow row) {
    scroll.applyCss();
    scroll.layout();
    double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double bottom = row.getBoundsInParent().getMaxY();
      double from = bottom - scroll.getViewportBounds().getHeight();
      double top = scroll.getVvalue() * hidden;
      double wanted = Math.max(from, Math.min(top, row.getBoundsInParent().getMinY()));
      scroll.setVvalue(Math.min(1, Math.max(0, wanted / hidden)));
    }
  }
}
