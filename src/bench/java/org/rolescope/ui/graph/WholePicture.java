package org.rolescope.ui.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;

/** All of a drawing in one bitmap, however small: the window does not zoom out so far. */
public final class WholePicture {
  private static final int ROUNDS = 5;

  private WholePicture() {}

  /** The fastest of some rounds, in milliseconds of processor time. */
  public static double millis(Drawing drawing, double width, double height) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Rect all = drawing.bounds();
    double scale = Math.min(width / all.width(), height / all.height());
    Viewport viewport = new Viewport(all.x(), all.y(), scale, width, height);
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = threads.getCurrentThreadCpuTime();
      Bitmap.paint(drawing, viewport, Theme.LIGHT, 1, Workers.ONE, Progress.NONE);
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - begin) / 1e6);
    }
    return best;
  }
}
