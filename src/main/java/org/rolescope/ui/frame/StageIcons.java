package org.rolescope.ui.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** The program's icon, in the sizes that desktops ask for. */
final class StageIcons {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

  private StageIcons() {}

  /** Read beside the window, which does not wait for them. */
  static void on(Stage stage, TaskRunner runner) {
    runner.run(
        TaskRunner.Lane.ICONS,
        Job.of(progress -> read(), icons -> stage.getIcons().setAll(icons), failure -> {}));
  }

  private static List<Image> read() {
    return Arrays.stream(SIZES)
        .mapToObj(size -> "/org/rolescope/icons/rolescope-" + size + ".png")
        .map(StageIcons.class::getResourceAsStream)
        .filter(Objects::nonNull)
        .map(Image::new)
        .toList();
  }
}
