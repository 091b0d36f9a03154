package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Lets a window fill its screen, larger, while its picture is presented. */
final class FullScreen {
  /**
   * A presented window is laid out in this room and scaled to the screen: on the 1440 x 900 of the
   * design that makes text 1.6 times as large, and on any other screen the same picture.
   */
  private static final double WIDTH = 900;

  private static final double HEIGHT = 562;

  private final Stage stage;
  private final Panes panes;

  FullScreen(Stage stage, Panes panes) {
    this.stage = stage;
    this.panes = panes;
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    panes.presentingProperty().subscribe(stage::setFullScreen);
    // Some desktops have keys of their own that end it.
    stage
        .fullScreenProperty()
        .subscribe(
            full -> {
              if (!full) {
                panes.present(false);
              }
            });
  }

  /** Lets Esc end it, unless something in the window needs the key. */
  void on(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && panes.presentingProperty().get()) {
            panes.present(false);
            event.consume();
          }
        });
  }

  /**
   * How much larger the window is drawn.
   *
   * @param textSize that the user wants, in percent; nothing presented is smaller
   */
  ObservableValue<Double> factor(ObservableValue<Integer> textSize) {
    return panes
        .presentingProperty()
        .flatMap(
            on ->
                textSize.map(
                    percent -> on ? Math.max(percent / 100.0, presented()) : percent / 100.0));
  }

  private double presented() {
    Rectangle2D screen =
        Screen.getScreensForRectangle(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
            .stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getBounds();
    return Math.max(1, Math.min(screen.getWidth() / WIDTH, screen.getHeight() / HEIGHT));
  }
}
