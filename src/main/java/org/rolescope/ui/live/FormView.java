package org.rolescope.ui.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** Says what to read: profiles on the left, what will be asked on the right. Enter reads. */
final class FormView extends VBox {
  /** Height of the settings beyond which they scroll, in logical pixels. */
  private static final double MOST_SETTINGS = 290;

  private final LiveViewModel model;
  private final LiveForm form;
  private final ProfileList profiles;

  /**
   * @param chooseFolder asks where the files go
   */
  FormView(LiveViewModel model, Supplier<Optional<Path>> chooseFolder) {
    this.model = model;
    form = model.form();
    profiles = new ProfileList(model);
    getStyleClass().add("live-form");
    VBox.setVgrow(profiles, Priority.ALWAYS);
    VBox left = new VBox(10, profiles, settings());
    left.getStyleClass().add("live-left");
    CallsPane calls = new CallsPane(model);
    HBox.setHgrow(calls, Priority.ALWAYS);
    HBox columns = new HBox(20, left, calls);
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().addAll(columns, foot(chooseFolder));
    // Before the list, to which Enter means something else.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            model.read();
            event.consume();
          }
        });
  }

  /** What gets the keys first. */
  Node first() {
    return profiles.first();
  }

  private Node settings() {
    CheckBox organization = new CheckBox(Words.of("live.organization"));
    organization.setId("live-organization");
    organization.setTooltip(new Tooltip(Words.of("live.organization.tip")));
    organization.selectedProperty().bindBidirectional(form.organizationProperty());
    VBox more =
        new VBox(
            8,
            field("external-id", form.externalIdProperty()),
            field("accounts", form.accountsProperty()),
            field("region", form.regionProperty()),
            field("endpoint", form.endpointProperty()));
    more.setVisible(false);
    more.managedProperty().bind(more.visibleProperty());
    Button unfold = Rows.link("", () -> more.setVisible(!more.isVisible()));
    unfold.setId("live-more");
    unfold
        .textProperty()
        .bind(more.visibleProperty().map(shown -> Words.of(shown ? "live.less" : "live.more")));
    VBox all =
        new VBox(
            8,
            Rows.heading(Words.of("live.what")),
            organization,
            field("role-name", form.roleNameProperty()),
            more,
            unfold);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "live-settings");
    // The list of profiles gives way first.
    all.heightProperty()
        .subscribe(height -> scroll.setMinHeight(Math.min(height.doubleValue(), MOST_SETTINGS)));
    return scroll;
  }

  private static Node field(String name, StringProperty text) {
    Label label = Rows.label(Words.of("live." + name), "fact-name");
    TextField field = new TextField();
    field.setId("live-" + name);
    field.setPromptText(Words.of("live." + name + ".prompt"));
    field.setAccessibleText(label.getText());
    field.setTooltip(new Tooltip(Words.of("live." + name + ".tip")));
    field.textProperty().bindBidirectional(text);
    label.setLabelFor(field);
    label.setMinWidth(108);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(8, label, field);
    row.getStyleClass().add("live-field");
    return row;
  }

  private Node foot(Supplier<Optional<Path>> chooseFolder) {
    Label folder = Rows.label("", "mono");
    folder.setId("live-folder");
    folder.setMinWidth(0);
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.textProperty().bind(form.folderProperty().map(Path::toString));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(folder.textProperty());
    folder.setTooltip(whole);
    Button change =
        Rows.link(
            Words.of("live.folder.change"),
            () -> chooseFolder.get().ifPresent(form.folderProperty()::set));
    change.setId("live-folder-change");
    change.setMinWidth(USE_PREF_SIZE);
    CheckBox resume = new CheckBox(Words.of("live.resume"));
    resume.setId("live-resume");
    resume.setMinWidth(USE_PREF_SIZE);
    resume.setTooltip(new Tooltip(Words.of("live.resume.tip")));
    resume.selectedProperty().bindBidirectional(form.resumeProperty());
    Label to = Rows.label(Words.of("live.folder"), "row-detail");
    to.setGraphic(new Icon(MaterialDesignF.FOLDER_OUTLINE));
    to.setMinWidth(USE_PREF_SIZE);
    HBox where = new HBox(8, to, folder, change, Rows.spring(), resume);
    where.getStyleClass().add("live-where");
    Label problem = Rows.label("", "live-problem");
    problem.setId("live-problem");
    problem.textProperty().bind(form.problemProperty());
    Button cancel = new Button(Words.of("sheet.cancel"));
    cancel.setId("live-cancel");
    cancel.setOnAction(event -> model.close());
    Button read = new Button(Words.of("live.read"));
    read.setId("live-read");
    read.getStyleClass().add("accent");
    read.disableProperty().bind(form.problemProperty().map(words -> !words.isEmpty()));
    read.setOnAction(event -> model.read());
    HBox foot = new HBox(8, problem, Rows.spring(), cancel, read);
    foot.getStyleClass().add("sheet-foot");
    return new VBox(6, where, foot);
  }
}
