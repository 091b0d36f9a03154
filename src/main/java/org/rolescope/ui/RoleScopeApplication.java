package org.rolescope.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.rolescope.ui.frame.Composition;

/** The window. A plain class: the toolkit is started by hand, so that a failure can be told. */
public final class RoleScopeApplication {
  private RoleScopeApplication() {}

  /**
   * Opens the window and waits until it is closed.
   *
   * @param paths files and folders to open in it; none for the start screen
   * @return false if the toolkit cannot start here: no display, a dead one, or a library missing
   */
  public static boolean open(List<Path> paths) {
    // The picture is painted by Java2D into memory; it must not look for a display of its own.
    System.setProperty("java.awt.headless", "true");
    // The toolkit warns that it was not started as a module, which is on purpose.
    Logger.getLogger("javafx").setLevel(Level.SEVERE);
    CountDownLatch closed = new CountDownLatch(1);
    try {
      Platform.startup(() -> show(paths, closed));
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static void show(List<Path> paths, CountDownLatch closed) {
    Stage stage = new Stage();
    stage.setOnHidden(event -> closed.countDown());
    Composition.open(stage, paths);
  }
}
