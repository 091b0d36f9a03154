package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.simulate.Switch;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.explain.call.CallField;
import org.rolescope.ui.explain.call.CallerFields;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The second row of the form: what this kind of caller brings, and what else can be said. */
final class CallerRow extends HBox {
  private final SimulatorViewModel model;
  private final Label title = Parts.label("", "caller-title");
  private final HBox fields = new HBox();
  private final Frames arriving = new Frames();
  private List<FieldView> shown = List.of();
  private final ChoiceField via;
  private final Button addVia;

  /**
   * @param detailsShown whether the panel with the other fields is open
   */
  CallerRow(SimulatorViewModel model, BooleanProperty detailsShown) {
    this.model = model;
    getStyleClass().add("caller-row");
    Topic.CALL.mark(this);
    setId("caller-row");
    setAlignment(Pos.CENTER_LEFT);
    fields.getStyleClass().add("caller-fields");
    fields.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(fields, Priority.ALWAYS);
    via =
        new ChoiceField(
            Words.of("simulate.via.field"),
            Words.of("simulate.role.hint"),
            model::roles,
            model.lookup(),
            this::addVia);
    via.setId("simulate-via");
    via.getStyleClass().add("via-field");
    addVia = addVia();
    via.setOnCancelled(this::leaveVia);
    via.editingProperty().addListener((property, before, now) -> askForVia(now));
    askForVia(false);
    getChildren().addAll(title, fields, via, addVia, rules(), more(detailsShown));
    model.callProperty().subscribe(this::show);
  }

  private Button addVia() {
    Button add = new Button(Words.of("simulate.via.add"), Parts.icon(MaterialDesignP.PLUS, "icon"));
    add.setId("add-via");
    add.getStyleClass().add("small-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setTooltip(new Tooltip(Words.of("simulate.via.tip")));
    add.setOnAction(
        event -> {
          askForVia(true);
          via.edit();
        });
    return add;
  }

  private void askForVia(boolean now) {
    via.setVisible(now);
    via.setManaged(now);
    addVia.setVisible(!now);
    addVia.setManaged(!now);
  }

  private void addVia(String role) {
    model.addVia(role);
    leaveVia();
  }

  private void leaveVia() {
    askForVia(false);
    addVia.requestFocus();
  }

  private Node rules() {
    MenuButton rules = new MenuButton(Words.of("simulate.rules"));
    rules.setId("simulate-rules");
    rules.getStyleClass().add("small-menu");
    rules.setMinWidth(USE_PREF_SIZE);
    rules.setTooltip(new Tooltip(Words.of("simulate.rules.tip")));
    for (Switch each : Switch.values()) {
      CheckMenuItem item = new CheckMenuItem(each.text() + "  (" + each.rule() + ')');
      item.setMnemonicParsing(false);
      item.setId("rule-" + each.wireName());
      model
          .callProperty()
          .subscribe(call -> item.setSelected(call.options().switches().contains(each)));
      item.setOnAction(event -> model.change(call -> call.withSwitch(each, item.isSelected())));
      rules.getItems().add(item);
    }
    return rules;
  }

  private static Node more(BooleanProperty detailsShown) {
    ToggleButton more =
        new ToggleButton(Words.of("simulate.more"), Parts.icon(MaterialDesignT.TUNE, "icon"));
    more.setId("simulate-more");
    more.getStyleClass().add("small-button");
    more.setMinWidth(USE_PREF_SIZE);
    more.setTooltip(new Tooltip(Words.of("simulate.more.tip")));
    more.selectedProperty().bindBidirectional(detailsShown);
    return more;
  }

  private void show(Call call) {
    CallerFields now = CallerFields.of(call, model.choices());
    title.setText(now.title());
    List<String> before = shown.stream().map(view -> view.field().id()).toList();
    if (!now.main().stream().map(CallField::id).toList().equals(before) || labelsChanged(now)) {
      List<FieldView> views = new ArrayList<>();
      now.main().forEach(field -> views.add(new FieldView(field, model, FieldView.Layout.BESIDE)));
      shown = views;
      fields.getChildren().clear();
      arriving.add(views, fields);
      if (getScene() == null) {
        arriving.finish();
      }
    }
    shown.forEach(view -> view.show(call));
  }

  /** The same field of another kind of caller may offer other choices. */
  private boolean labelsChanged(CallerFields now) {
    for (int i = 0; i < shown.size(); i++) {
      CallField is = now.main().get(i);
      CallField was = shown.get(i).field();
      if (!is.label().equals(was.label()) || !is.choices().equals(was.choices())) {
        return true;
      }
    }
    return false;
  }
}
