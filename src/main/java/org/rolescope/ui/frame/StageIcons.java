package org.rolescope.ui.frame;

import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon, in the sizes that desktops ask for. */
final class StageIcons {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

  private StageIcons() {}

  static void on(Stage stage) {
    for (int size : SIZES) {
      InputStream icon =
          StageIcons.class.getResourceAsStream("/org/rolescope/icons/rolescope-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon));
      }
    }
  }
}
