package org.rolescope.ui.live;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.fetch.ReadCall;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** Exactly what will be asked of AWS, as calls or as the least policy that allows them. */
final class CallsPane extends VBox {
  private final LiveViewModel model;
  private final GridPane calls = new GridPane();
  private final TextArea policy = new TextArea();
  private final Label title = Rows.label("", "row-name");

  CallsPane(LiveViewModel model) {
    this.model = model;
    getStyleClass().add("live-calls");
    ScrollPane scroll = new ScrollPane(calls);
    scroll.setId("live-calls");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setAccessibleText(Words.of("live.calls"));
    calls.getStyleClass().add("live-call-table");
    policy.setId("live-policy");
    policy.setEditable(false);
    policy.getStyleClass().addAll("mono", "live-policy");
    policy.setAccessibleText(Words.of("live.policy"));
    policy.setVisible(false);
    StackPane both = new StackPane(scroll, policy);
    both.getStyleClass().add("live-box");
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren()
        .addAll(head(scroll), both, Rows.paragraph(Words.of("live.only-reads"), "row-detail"));
    model.form().organizationProperty().subscribe(this::fill);
    model.form().roleNameProperty().subscribe(this::fill);
    model.form().profiles().addListener((ListChangeListener<String>) change -> fill());
    fill();
  }

  private Node head(ScrollPane scroll) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton asCalls = choice("live.calls.tab", group);
    ToggleButton asPolicy = choice("live.policy.tab", group);
    asCalls.setSelected(true);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
                return;
              }
              policy.setVisible(now == asPolicy);
              scroll.setVisible(now == asCalls);
            });
    HBox choices = new HBox(asCalls, asPolicy);
    choices.getStyleClass().add("switcher");
    choices.setMinWidth(USE_PREF_SIZE);
    Button copy = new Button(Words.of("live.policy.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("live-policy-copy");
    copy.getStyleClass().setAll("flat-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> model.copyPolicy());
    HBox head = new HBox(10, title, Rows.spring(), copy, choices);
    head.getStyleClass().add("live-head");
    return head;
  }

  private static ToggleButton choice(String key, ToggleGroup group) {
    ToggleButton button = new ToggleButton(Words.of(key));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().setAll("switch");
    button.setToggleGroup(group);
    return button;
  }

  private void fill() {
    title.setId("live-calls-title");
    title.setText(Words.of("live.calls.title", model.calls().size()));
    calls.getChildren().clear();
    for (ReadCall call : model.calls()) {
      row(call.action(), call.purpose());
    }
    if (model.steps()) {
      row("sts:AssumeRole", Words.of("live.calls.step"));
    }
    policy.setText(model.policy());
  }

  private void row(String action, String purpose) {
    Label name = Rows.label(action, "mono");
    name.setMinWidth(USE_PREF_SIZE);
    calls.addRow(calls.getRowCount(), name, Rows.label(purpose, "row-detail"));
  }
}
