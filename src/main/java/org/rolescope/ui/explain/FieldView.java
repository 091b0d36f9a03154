package org.rolescope.ui.explain;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.CallField;
import org.rolescope.ui.look.Parts;

/** One field of the form with its label: text to type, or a choice. */
final class FieldView extends HBox {
  /** Where the label stands. */
  enum Layout {
    BESIDE,
    ABOVE
  }

  /** Label and text, in logical pixels: an ARN of a resource can be read in it. */
  private static final double WIDEST = 460;

  private final CallField field;
  private final SimulatorViewModel model;
  private final TextField text = new TextField();
  private final ComboBox<CallField.Option> choice = new ComboBox<>();
  private boolean showing;

  FieldView(CallField field, SimulatorViewModel model, Layout layout) {
    this.field = field;
    this.model = model;
    Node control = field.choices().isEmpty() ? text() : choice();
    Label label = Parts.label(field.label(), "field-label");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control);
    Pane box = layout == Layout.BESIDE ? new HBox(label, control) : new VBox(label, control);
    box.getStyleClass().add(layout == Layout.BESIDE ? "field-beside" : "field-above");
    if (box instanceof HBox row) {
      row.setAlignment(Pos.CENTER_LEFT);
    }
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox.setHgrow(box, Priority.ALWAYS);
    boolean grows = field.choices().isEmpty();
    HBox.setHgrow(this, grows ? Priority.ALWAYS : Priority.NEVER);
    setMaxWidth(layout == Layout.BESIDE && grows ? WIDEST : Double.MAX_VALUE);
    getStyleClass().add("form-field");
    getChildren().add(box);
  }

  private TextField text() {
    text.setId(field.id());
    text.setPromptText(field.prompt());
    text.setAccessibleText(field.label());
    text.getStyleClass().add("small-text");
    text.setMaxWidth(Double.MAX_VALUE);
    text.setTooltip(new Tooltip());
    text.getTooltip().textProperty().bind(text.textProperty().map(this::whole));
    text.textProperty().addListener((property, before, now) -> typed(now));
    return text;
  }

  /** The field's name, and its whole value where that may be cut. */
  private String whole(String value) {
    return value.isEmpty() ? field.label() : field.label() + ": " + value;
  }

  private ComboBox<CallField.Option> choice() {
    choice.setId(field.id());
    choice.getItems().setAll(field.choices());
    choice.setConverter(new OptionWords());
    choice.setAccessibleText(field.label());
    choice.getStyleClass().add("small-choice");
    choice.setMinWidth(USE_PREF_SIZE);
    choice.setOnAction(
        event -> {
          CallField.Option chosen = choice.getValue();
          if (!showing && chosen != null) {
            model.change(call -> field.write().apply(call, chosen.value()));
          }
        });
    return choice;
  }

  private void typed(String now) {
    if (!showing) {
      model.change(call -> field.write().apply(call, now.strip()));
    }
  }

  CallField field() {
    return field;
  }

  /** Puts the cursor into the field. */
  void edit() {
    (field.choices().isEmpty() ? text : choice).requestFocus();
  }

  /** Shows what a call says; what is being typed is left alone. */
  void show(Call call) {
    showing = true;
    String value = field.read().apply(call);
    if (field.choices().isEmpty()) {
      if (!text.isFocused() || text.getText().isEmpty() && !value.isEmpty()) {
        text.setText(value);
      }
    } else {
      field.choices().stream()
          .filter(option -> option.value().equals(value))
          .filter(option -> !Objects.equals(option, choice.getValue()))
          .findFirst()
          .ifPresent(choice::setValue);
    }
    showing = false;
  }

  /** The words of a choice. */
  private static final class OptionWords extends StringConverter<CallField.Option> {
    @Override
    public String toString(CallField.@Nullable Option option) {
      return option == null ? "" : option.words();
    }

    @Override
    public CallField.@Nullable Option fromString(String text) {
      return null;
    }
  }
}
