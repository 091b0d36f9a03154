package org.rolescope.ui;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.ui.frame.Composition;
import org.rolescope.ui.load.Sample;
import org.rolescope.ui.task.Rehearsal;

/** The window. A plain class: the toolkit is started by hand, so that a failure can be told. */
public final class RoleScopeApplication {
  /** So long the toolkit may take to start; it takes one or two seconds. */
  private static final int PATIENCE_SECONDS = 60;

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
    // Two to the power of this: so many lines within each row of pixels are looked at. Four look as
    // eight do, which files have, and take two thirds of the time.
    System.setProperty("sun.java2d.renderer.subPixel_log2_Y", "2");
    // The toolkit warns that it was not started as a module, which is on purpose.
    Logger.getLogger("javafx").setLevel(Level.SEVERE);
    CountDownLatch closed = new CountDownLatch(1);
    if (!started(() -> show(paths, closed))) {
      return false;
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** Starts the toolkit beside this thread: at a display that never answers it never returns. */
  private static boolean started(Runnable show) {
    try {
      CompletableFuture.runAsync(() -> Platform.startup(show)).get(PATIENCE_SECONDS, SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void show(List<Path> paths, CountDownLatch closed) {
    Stage stage = new Stage();
    stage.setOnHidden(event -> closed.countDown());
    Composition.open(stage, paths);
    if (paths.isEmpty()) {
      TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, Instant::now);
      Sample.find().ifPresent(folder -> Rehearsal.begin(analyzer, folder));
    }
  }
}
