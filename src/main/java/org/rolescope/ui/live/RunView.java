package org.rolescope.ui.live;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.ui.Words;
import org.rolescope.ui.live.LiveViewModel.Step;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** Account by account how far the reading is, and after it what was not read, and what helps. */
final class RunView extends VBox {
  /** What a device shows; nothing at all says that nobody knows it. */
  private static final Pattern CODE = Pattern.compile("\\s*(?:\\d{6}\\s*)?");

  private final LiveViewModel model;
  private final ListView<LiveRow> list = new ListView<>();
  private final ProgressBar bar = new ProgressBar();
  private final Label command = Rows.label("", "mono");
  private final HBox signIn = signIn();
  private final Label device = Rows.paragraph("", "body");
  private final TextField code = new TextField();
  private final HBox asking = asking();
  private final Button cancel = new Button(Words.of("sheet.cancel"));
  private final Button retry = new Button(Words.of("live.retry"));
  private final Button change = new Button(Words.of("live.change"));
  private final Button copy = new Button(Words.of("live.copy-lacks"));
  private final Button close = new Button(Words.of("sheet.close"));
  private final Button open = new Button(Words.of("live.open-read"));

  RunView(LiveViewModel model) {
    this.model = model;
    getStyleClass().add("live-run");
    list.setId("live-rows");
    list.setItems(model.rows());
    list.setAccessibleText(Words.of("live.rows"));
    list.setCellFactory(unused -> new RowCell());
    list.setPlaceholder(Rows.label(Words.of("live.rows.none"), "row-detail"));
    VBox.setVgrow(list, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    Label summary = Rows.label("", "row-name");
    summary.setId("live-summary");
    summary.textProperty().bind(model.summaryProperty());
    getChildren().addAll(summary, bar, signIn, asking, list, foot());
    model.stepProperty().subscribe(this::show);
    model.summaryProperty().subscribe(this::share);
    model.askedProperty().subscribe(this::ask);
  }

  private HBox signIn() {
    command.setId("live-sign-in-command");
    Button copyCommand = Rows.link(Words.of("start.copy"), () -> model.copy(command.getText()));
    copyCommand.setId("live-sign-in-copy");
    Label words = Rows.paragraph(Words.of("live.sign-in"), "body");
    HBox line = new HBox(8, command, copyCommand);
    line.getStyleClass().add("live-field");
    HBox banner = new HBox(12, new Icon(MaterialDesignA.ALERT), new VBox(4, words, line));
    banner.setId("live-sign-in");
    banner.getStyleClass().add("live-banner");
    banner.setVisible(false);
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private HBox asking() {
    device.setId("live-code-of");
    code.setId("live-code");
    code.setPromptText(Words.of("live.code.prompt"));
    code.setAccessibleText(Words.of("live.code"));
    code.setPrefColumnCount(8);
    Button say = new Button(Words.of("live.code.say"));
    say.setId("live-code-say");
    say.disableProperty().bind(code.textProperty().map(text -> !CODE.matcher(text).matches()));
    say.setOnAction(event -> answer());
    code.setOnAction(event -> say.fire());
    HBox line = new HBox(8, code, say);
    HBox banner =
        new HBox(12, new Icon(MaterialDesignS.SHIELD_KEY_OUTLINE), new VBox(6, device, line));
    banner.setId("live-asking");
    banner.getStyleClass().add("live-banner");
    banner.setVisible(false);
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private void answer() {
    String said = code.getText();
    code.clear();
    model.answer(said);
  }

  private void ask(Optional<LiveRun.Asked> asked) {
    code.clear();
    asking.setVisible(asked.isPresent());
    asked.ifPresent(
        question -> {
          device.setText(Words.of("live.code.of", question.device(), question.profile()));
          code.requestFocus();
        });
  }

  private Node foot() {
    cancel.setId("live-stop");
    cancel.setOnAction(event -> model.cancel());
    retry.setId("live-retry");
    retry.setOnAction(event -> model.retry());
    change.setId("live-change");
    change.setOnAction(event -> model.change());
    copy.setId("live-copy-lacks");
    copy.setOnAction(event -> model.copyLacks());
    close.setId("live-close");
    close.setOnAction(event -> model.close());
    open.setId("live-open");
    open.getStyleClass().add("accent");
    open.setOnAction(event -> model.openRead());
    HBox foot = new HBox(8, copy, Rows.spring(), cancel, close, change, retry, open);
    foot.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private void show(Step step) {
    boolean over = step == Step.OVER;
    cancel.setVisible(!over);
    cancel.setDisable(step == Step.STOPPING);
    bar.setVisible(!over);
    bar.setManaged(!over);
    for (Button button : List.of(retry, change, close)) {
      button.setVisible(over);
    }
    copy.setVisible(over && model.rows().stream().anyMatch(row -> !row.lacks().isEmpty()));
    open.setVisible(over && model.anythingRead());
    Optional<String> again = over ? model.signIn() : Optional.empty();
    signIn.setVisible(again.isPresent());
    again.ifPresent(command::setText);
    share();
    if (over) {
      (open.isVisible() ? open : retry).requestFocus();
    }
  }

  private void share() {
    bar.setProgress(model.share());
  }

  /** What gets the keys first. */
  Node first() {
    return open.isVisible() ? open : retry.isVisible() ? retry : cancel;
  }
}
