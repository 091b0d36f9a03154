package org.rolescope.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.theme.Theming;

/** Puts the window together, by constructor. */
final class Composition {
  private final Stage stage;

  private Composition(Stage stage) {
    this.stage = stage;
  }

  static Composition of(Stage stage) {
    return new Composition(stage);
  }

  void start(List<Path> paths) {
    Scene scene = new Scene(new BorderPane(), 1440, 900);
    Theming.apply(scene, Theme.LIGHT);
    stage.setTitle(Words.of("app.name"));
    stage.setScene(scene);
    stage.show();
  }
}
