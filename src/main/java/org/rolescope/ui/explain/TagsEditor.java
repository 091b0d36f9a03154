package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.Tags;
import org.rolescope.ui.look.Parts;

/** Session tags, a line each: key, value, and whether it is handed on. */
final class TagsEditor extends VBox {
  private final String id;
  private final SimulatorViewModel model;
  private final Function<Call, Tags> read;
  private final BiFunction<Call, Tags, Call> write;
  private final List<Line> lines = new ArrayList<>();
  private final VBox list = new VBox();

  /**
   * @param name whose tags they are
   * @param id what the ids of the fields begin with
   */
  TagsEditor(
      SimulatorViewModel model,
      String name,
      String id,
      Function<Call, Tags> read,
      BiFunction<Call, Tags, Call> write) {
    this.model = model;
    this.id = id;
    this.read = read;
    this.write = write;
    getStyleClass().add("tags-editor");
    list.getStyleClass().add("tags-list");
    Button add =
        new Button(Words.of("simulate.tags.add"), Parts.icon(MaterialDesignP.PLUS, "icon"));
    add.setId(id + "-add");
    add.getStyleClass().add("small-button");
    add.setAccessibleText(Words.of("simulate.tags.add.accessible", name));
    add.setOnAction(event -> add("", "", false).key.requestFocus());
    HBox head = new HBox(Parts.label(name, "field-label"), Parts.spring(), add);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, list);
  }

  private Line add(String key, String value, boolean transitive) {
    Line line = new Line(key, value, transitive, lines.size());
    lines.add(line);
    list.getChildren().add(line);
    return line;
  }

  private void remove(Line line) {
    lines.remove(line);
    list.getChildren().remove(line);
    tell();
  }

  private void tell() {
    Tags now = typed();
    model.change(call -> now.equals(read.apply(call)) ? call : write.apply(call, now));
  }

  /** What the lines say; a line without a key says nothing yet. */
  private Tags typed() {
    Map<String, String> values = new TreeMap<>();
    List<String> transitive = new ArrayList<>();
    for (Line line : lines) {
      String key = line.key.getText().strip();
      if (!key.isEmpty()) {
        values.put(key, line.value.getText());
        if (line.transitive.isSelected() && !transitive.contains(key)) {
          transitive.add(key);
        }
      }
    }
    return new Tags(values, transitive);
  }

  void edit() {
    Line first = lines.isEmpty() ? add("", "", false) : lines.get(0);
    first.key.requestFocus();
  }

  /** Shows what a call says, unless it is what the lines say already. */
  void show(Call call) {
    Tags now = read.apply(call);
    if (!now.equals(typed())) {
      lines.clear();
      list.getChildren().clear();
      now.values().forEach((key, value) -> add(key, value, now.transitive().contains(key)));
    }
  }

  /** One tag. */
  private final class Line extends HBox {
    private final TextField key = new TextField();
    private final TextField value = new TextField();
    private final CheckBox transitive = new CheckBox(Words.of("simulate.tags.transitive"));

    Line(String name, String text, boolean handedOn, int index) {
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("tag-line");
      field(key, name, "simulate.tags.key", id + "-key-" + index);
      field(value, text, "simulate.tags.value", id + "-value-" + index);
      transitive.setSelected(handedOn);
      transitive.setMinWidth(USE_PREF_SIZE);
      transitive.setTooltip(new Tooltip(Words.of("simulate.tags.transitive.tip")));
      transitive.setOnAction(event -> tell());
      Button remove = new Button("", Parts.icon(MaterialDesignC.CLOSE, "icon"));
      remove.getStyleClass().add("quiet-button");
      remove.setTooltip(new Tooltip(Words.of("simulate.tags.remove")));
      remove.setAccessibleText(Words.of("simulate.tags.remove"));
      remove.setOnAction(event -> remove(this));
      Label equals = Parts.label("=", "field-label");
      equals.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(key, equals, value, transitive, remove);
    }

    private void field(TextField field, String text, String words, String id) {
      field.setText(text);
      field.setId(id);
      field.setPromptText(Words.of(words));
      field.setAccessibleText(Words.of(words));
      field.getStyleClass().add("small-text");
      field.setMinWidth(0);
      HBox.setHgrow(field, Priority.ALWAYS);
      field.textProperty().addListener((property, before, now) -> tell());
    }
  }
}
