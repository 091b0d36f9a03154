package org.rolescope.ui.load;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.base.Progress.Stage;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.StagesViewModel.Line;
import org.rolescope.ui.load.StagesViewModel.State;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** A card over the window while data are opened: the stages, their counts, and a way to stop. */
public final class ProgressView extends StackPane {
  private final VBox rows = new VBox();
  private final Timeline clock;
  private @Nullable Node keysBefore;

  public ProgressView(OpenViewModel model) {
    StagesViewModel stages = model.stages();
    setId("progress");
    Topic.PROGRESS.mark(this);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(stages.shareProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button(Words.of("progress.cancel"));
    cancel.setId("progress-cancel");
    cancel.setOnAction(event -> model.cancel());
    Label elapsed = Rows.label("", "row-detail");
    elapsed.textProperty().bind(stages.elapsedProperty());
    HBox head = new HBox(Rows.label(Words.of("progress.title"), "answer"), Rows.spring(), elapsed);
    HBox foot = new HBox(Rows.spring(), cancel);
    rows.getStyleClass().add("stages");
    VBox card = new VBox(head, rows, bar, foot);
    card.getStyleClass().add("card");
    card.setMaxSize(480, Region.USE_PREF_SIZE);
    card.setPrefWidth(480);
    getChildren().add(card);
    stages.linesProperty().subscribe(this::show);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
          }
        });
    clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> stages.tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    visibleProperty().bind(stages.runningProperty());
    visibleProperty().subscribe(shown -> shown(shown, cancel));
    managedProperty().bind(visibleProperty());
  }

  private void show(List<Line> lines) {
    rows.getChildren().setAll(lines.stream().map(ProgressView::row).toList());
    // While only the picture is missing the data are there already: the window can be used beside
    // the card. This needs a pane without a background, which would catch the mouse all the same.
    setPickOnBounds(
        lines.stream()
            .noneMatch(line -> line.stage() == Stage.LAY_OUT && line.state() == State.RUNNING));
  }

  private void shown(boolean shown, Button cancel) {
    if (shown) {
      keysBefore = getScene() == null ? null : getScene().getFocusOwner();
      toFront();
      // Who is writing goes on.
      if (!(keysBefore instanceof TextInputControl)) {
        cancel.requestFocus();
      }
      clock.playFromStart();
    } else {
      clock.stop();
      if (cancel.isFocused() && keysBefore != null) {
        keysBefore.requestFocus();
      }
    }
  }

  private static Node row(Line line) {
    Icon icon =
        new Icon(
            switch (line.state()) {
              case WAITING -> MaterialDesignC.CIRCLE_OUTLINE;
              case RUNNING -> MaterialDesignC.CIRCLE_SLICE_4;
              case DONE -> MaterialDesignC.CHECK_CIRCLE;
            });
    boolean running = line.state() == State.RUNNING;
    HBox row =
        new HBox(
            10,
            icon,
            Rows.label(Words.each("progress", line.stage()), running ? "row-name" : "body"),
            Rows.spring(),
            Rows.label(line.counts(), "row-detail"));
    row.getStyleClass().addAll("stage", "stage-" + line.state());
    return row;
  }
}
