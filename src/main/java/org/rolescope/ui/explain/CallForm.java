package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The row in which the call is put together. */
final class CallForm extends HBox {
  /** Seconds; what is used where the call does not say (R8), and the limits of R7. */
  private static final int USUAL = 3600;

  private static final List<Integer> DURATIONS = List.of(900, USUAL, 7200, 14400, 28800, 43200);

  private static final List<String> ACTIONS =
      List.of(
          AssumeRoleRequest.ASSUME_ROLE,
          AssumeRoleRequest.ASSUME_ROLE_WITH_SAML,
          AssumeRoleRequest.ASSUME_ROLE_WITH_WEB_IDENTITY);

  /** Below this width the fields need the room of the title. */
  private static final double ROOMY = 1400;

  private final Frames frames = new Frames();

  CallForm(SimulatorViewModel model, Runnable close) {
    getStyleClass().add("call-form");
    Topic.CALL.mark(this);
    setAlignment(Pos.BOTTOM_LEFT);
    Label title = Parts.label(Words.of("simulate.title"), "form-title");
    Node caller =
        field("simulate.caller", caller(model, Words.of("simulate.caller")), "caller-field");
    Node role = field("simulate.role", role(model, Words.of("simulate.role")), "role-field");
    title.managedProperty().bind(title.visibleProperty());
    title.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY));
    Node action = field("simulate.action", action(model), "action-field");
    Node duration = field("simulate.duration", duration(model), "duration-field");
    getChildren()
        .addAll(
            title,
            caller,
            role,
            Parts.spring(),
            run(model),
            new CopyMenu(model),
            closeButton(close));
    // Choices of a list have many parts; so each has a frame of its own.
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                frames.begin(
                    List.of(() -> arrive(action, role, 0), () -> arrive(duration, role, 1)));
              }
            });
  }

  private void arrive(Node field, Node role, int after) {
    if (field.getParent() == null) {
      getChildren().add(getChildren().indexOf(role) + after, field);
    }
  }

  private static Node field(String key, Node control, String styleClass) {
    Label label = Parts.label(Words.of(key), "field-label");
    label.setLabelFor(control);
    VBox field = new VBox(label, control);
    field.getStyleClass().addAll("field", styleClass);
    return field;
  }

  private static Node caller(SimulatorViewModel model, String name) {
    ChoiceField field =
        new ChoiceField(
            name,
            Words.of("simulate.caller.hint"),
            model::callers,
            model.lookup(),
            model::setCaller);
    field.setId("simulate-caller");
    model.callProperty().subscribe(call -> field.show(chosen(model, call.caller())));
    return field;
  }

  private static Node role(SimulatorViewModel model, String name) {
    ChoiceField field =
        new ChoiceField(
            name, Words.of("simulate.role.hint"), model::roles, model.lookup(), model::setRole);
    field.setId("simulate-role");
    model.callProperty().subscribe(call -> field.show(chosen(model, call.role())));
    return field;
  }

  private static Optional<Choice> chosen(SimulatorViewModel model, String id) {
    return id.isEmpty() ? Optional.empty() : Optional.of(model.choices().of(id));
  }

  /** The action follows the caller; another can be chosen, to see why it fails. */
  private static Node action(SimulatorViewModel model) {
    ComboBox<String> action = new ComboBox<>();
    action.setId("simulate-action");
    action.getItems().setAll(ACTIONS);
    action.setAccessibleText(Words.of("simulate.action"));
    action.setTooltip(new Tooltip(Words.of("simulate.action.tip")));
    model.callProperty().subscribe(call -> action.setValue(call.action()));
    action.setOnAction(
        event -> {
          String wanted = action.getValue();
          if (wanted != null && !wanted.equals(model.callProperty().get().action())) {
            model.change(call -> call.withAction(wanted));
          }
        });
    return action;
  }

  private static Node duration(SimulatorViewModel model) {
    ComboBox<Integer> duration = new ComboBox<>();
    duration.setId("simulate-duration");
    duration.getItems().setAll(DURATIONS);
    duration.setConverter(new Seconds());
    duration.setAccessibleText(Words.of("simulate.duration"));
    model
        .callProperty()
        .subscribe(call -> duration.setValue(call.options().durationSeconds().orElse(USUAL)));
    duration.setOnAction(
        event -> {
          int wanted = duration.getValue();
          int before = model.callProperty().get().options().durationSeconds().orElse(USUAL);
          if (wanted != before) {
            model.change(call -> call.withDuration(wanted));
          }
        });
    return duration;
  }

  private static Node run(SimulatorViewModel model) {
    Button run =
        new Button(Words.of("simulate.run"), Parts.icon(MaterialDesignP.PLAY, "primary-icon"));
    run.setId("simulate-run");
    run.getStyleClass().add("primary-button");
    run.setMinWidth(USE_PREF_SIZE);
    run.setTooltip(new Tooltip(Words.of("simulate.run.tip")));
    run.disableProperty().bind(model.callProperty().map(call -> !call.complete()));
    run.setOnAction(event -> model.run());
    return run;
  }

  private static Node closeButton(Runnable close) {
    Button button = new Button("", Parts.icon(MaterialDesignC.CLOSE, "icon"));
    button.setId("simulate-close");
    button.getStyleClass().add("quiet-button");
    button.setTooltip(new Tooltip(Words.of("simulate.close")));
    button.setAccessibleText(Words.of("simulate.close"));
    button.setOnAction(event -> close.run());
    return button;
  }

  /** {@code 3,600 s}. */
  private static final class Seconds extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer seconds) {
      return seconds == null ? "" : Words.of("simulate.seconds", seconds);
    }

    @Override
    public Integer fromString(String text) {
      return Integer.valueOf(text.replaceAll("[^0-9]", ""));
    }
  }
}
