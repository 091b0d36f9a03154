package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.simulate.CallerSession;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.CallField;
import org.rolescope.ui.explain.call.CallerFields;
import org.rolescope.ui.explain.call.CallerKind;
import org.rolescope.ui.explain.call.ParameterFields;
import org.rolescope.ui.explain.call.Tags;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** All that can be said of a call beside the form: what the caller brings, what the call passes. */
final class DetailsPanel extends VBox {
  private final SimulatorViewModel model;
  private final BooleanProperty shown;
  private final VBox caller = column();
  private final VBox parameters = column();
  private final VBox passed = column();
  private final HBox columns = new HBox(caller, parameters, passed);
  private final TagsEditor sessionTags;
  private final TagsEditor callTags;
  private final PolicyEditor sessionPolicy;
  private final PolicyEditor endpointPolicy;
  private List<FieldView> fields = List.of();
  private List<String> layout = List.of();

  /**
   * @param shown whether the panel is open
   */
  DetailsPanel(SimulatorViewModel model, BooleanProperty shown) {
    this.model = model;
    this.shown = shown;
    setId("details");
    getStyleClass().add("details-panel");
    Topic.CALL.mark(this);
    sessionTags =
        new TagsEditor(
            model,
            Words.of("simulate.tags.session"),
            "session-tags",
            call -> new Tags(call.session().tags(), call.session().transitiveTagKeys()),
            (call, tags) -> call.withSession(session -> tagged(session, tags)));
    callTags =
        new TagsEditor(
            model, Words.of("simulate.tags.call"), "call-tags", Call::tags, Call::withTags);
    sessionPolicy =
        new PolicyEditor(
            Words.of("simulate.policy.session"),
            "session-policy",
            policy -> model.change(call -> call.withSessionPolicy(policy)));
    endpointPolicy =
        new PolicyEditor(
            Words.of("simulate.policy.endpoint"),
            "endpoint-policy",
            policy -> model.change(call -> call.withVpcEndpointPolicy(policy)));
    passed.getChildren().addAll(callTags, endpointPolicy);
    columns.getStyleClass().add("details-columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heading(), scroll);
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
    addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    model.callProperty().subscribe(this::show);
    model.wantedFieldProperty().addListener((property, before, now) -> open(now));
    setMaxHeight(USE_PREF_SIZE);
  }

  private static CallerSession tagged(CallerSession session, Tags tags) {
    return new CallerSession(
        session.credentials(),
        session.mfa(),
        tags.values(),
        tags.transitive(),
        session.sourceIdentity());
  }

  private static VBox column() {
    VBox column = new VBox();
    column.getStyleClass().add("details-column");
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private Node heading() {
    Button close = new Button("", Parts.icon(MaterialDesignC.CLOSE, "icon"));
    close.setId("details-close");
    close.getStyleClass().add("quiet-button");
    close.setTooltip(new Tooltip(Words.of("simulate.details.close")));
    close.setAccessibleText(Words.of("simulate.details.close"));
    close.setOnAction(event -> shown.set(false));
    HBox heading =
        new HBox(
            Parts.label(Words.of("simulate.details"), "details-title"),
            Parts.label(Words.of("simulate.details.note"), "details-note"),
            Parts.spring(),
            close);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("details-head");
    return heading;
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      shown.set(false);
      event.consume();
    }
  }

  private void show(Call call) {
    CallerFields ofCaller = CallerFields.of(call, model.choices());
    List<CallField> ofCall = ParameterFields.of(call, ofCaller);
    List<String> ids = new ArrayList<>();
    ids.add(call.kind().name());
    ofCaller.more().forEach(field -> ids.add(field.id() + field.label()));
    ofCall.forEach(field -> ids.add(field.id()));
    if (!ids.equals(layout)) {
      layout = ids;
      layOut(call.kind(), ofCaller, ofCall);
    }
    fields.forEach(field -> field.show(call));
    sessionTags.show(call);
    callTags.show(call);
    sessionPolicy.show(call.options().sessionPolicy());
    endpointPolicy.show(call.options().vpcEndpointPolicy());
  }

  private void layOut(CallerKind kind, CallerFields ofCaller, List<CallField> ofCall) {
    List<FieldView> views = new ArrayList<>();
    caller.getChildren().clear();
    ofCaller.more().forEach(field -> views.add(add(field, caller)));
    if (kind == CallerKind.ROLE) {
      caller.getChildren().addAll(sessionTags, sessionPolicy);
    }
    boolean any = !caller.getChildren().isEmpty();
    if (any) {
      caller.getChildren().add(0, Parts.label(ofCaller.title(), "details-section"));
    }
    caller.setVisible(any);
    caller.setManaged(any);
    parameters
        .getChildren()
        .setAll(Parts.label(Words.of("simulate.details.call"), "details-section"));
    ofCall.forEach(field -> views.add(add(field, parameters)));
    fields = views;
  }

  private FieldView add(CallField field, VBox to) {
    FieldView view = new FieldView(field, model, FieldView.Layout.ABOVE);
    to.getChildren().add(view);
    return view;
  }

  /** Opens the panel where a request field stands. */
  private void open(String field) {
    Optional<Runnable> edit =
        switch (field) {
          case "sessionPolicy" -> Optional.of(sessionPolicy::edit);
          case "vpcEndpointPolicy" -> Optional.of(endpointPolicy::edit);
          case "sessionTags" -> Optional.of(callTags::edit);
          case "callerSession" -> Optional.of(sessionTags::edit);
          default -> Optional.empty();
        };
    if (!field.isEmpty()) {
      shown.set(true);
      edit.ifPresent(Runnable::run);
      model.editStarted();
    }
  }
}
