package org.rolescope.ui.load;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;

/** A card over the window while data are opened: the stage, its counts, and a way to stop. */
public final class ProgressView extends StackPane {
  public ProgressView(OpenViewModel model) {
    getStyleClass().add("veil");
    Label stage = Rows.label("", "row-detail");
    stage.textProperty().bind(model.stageProperty());
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.shareProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    Button cancel = new Button(Words.of("progress.cancel"));
    cancel.setOnAction(event -> model.cancel());
    VBox card = new VBox(Rows.label(Words.of("progress.title"), "answer"), stage, bar, cancel);
    card.getStyleClass().add("card");
    card.setMaxSize(360, Region.USE_PREF_SIZE);
    getChildren().add(card);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
          }
        });
    visibleProperty().bind(model.runningProperty());
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                toFront();
                cancel.requestFocus();
              }
            });
    managedProperty().bind(visibleProperty());
  }
}
