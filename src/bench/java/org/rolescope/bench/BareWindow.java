package org.rolescope.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** What JavaFX takes for the first window of a process, with next to nothing in it. */
public final class BareWindow {
  private BareWindow() {}

  /** Prints a name and the processor time of the JavaFX thread in milliseconds. */
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    System.out.printf(
        Locale.ROOT,
        "a window with a label, a button and a field\t%.1f%n",
        Heartbeat.spent(BareWindow::show));
    System.exit(0);
  }

  private static void show() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Stage stage = new Stage();
    stage.setScene(
        new Scene(new VBox(new Label("Label"), new Button("Button"), new TextField()), 1280, 800));
    stage.show();
  }
}
