package org.rolescope.ui.task;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;

/**
 * Opens and draws something small a few times, for nobody, while the start screen waits: the
 * classes are loaded and compiled by the time that somebody opens their own files, and the first
 * picture is there in a third of the time.
 */
public final class Rehearsal {
  /** By then the compiler has seen enough: more rounds bring little. */
  private static final int ROUNDS = 6;

  private Rehearsal() {}

  /** Begins beside everything else; what goes wrong is told when it is opened in earnest. */
  public static void begin(TrustAnalyzer analyzer, Path folder) {
    Thread thread = new Thread(() -> run(analyzer, folder), "rehearsal");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((failed, problem) -> {});
    thread.start();
  }

  private static void run(TrustAnalyzer analyzer, Path folder) {
    for (int round = 0; round < ROUNDS; round++) {
      Analysis analysis = analyzer.open(List.of(folder), Progress.NONE);
      Drawing drawing = analyzer.map(analysis, MapView.all(), Progress.NONE);
      if (round == 0) {
        paint(analyzer, drawing);
      }
    }
  }

  private static void paint(TrustAnalyzer analyzer, Drawing drawing) {
    try {
      analyzer
          .formats()
          .export(new Handout(drawing, Theme.LIGHT), "png", OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
