package org.rolescope.ui.graph;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Java2dPainter;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;

/** Pixels that Java2D paints on a worker and JavaFX shows without copying them. */
public final class Bitmap {
  /** The longer side of a picture that is copied. */
  private static final double MOST_PIXELS = 6000;

  /** Rows of pixels that are painted together: a window's are enough for eight cores. */
  private static final int STRIP = 128;

  private final BufferedImage pixels;
  private final Viewport viewport;

  private Bitmap(BufferedImage pixels, Viewport viewport) {
    this.pixels = pixels;
    this.viewport = viewport;
  }

  /**
   * Paints, strip by strip; to be called on a worker.
   *
   * @param density device pixels per logical pixel
   * @param workers paint several strips at a time
   * @param progress ends it early
   */
  static Bitmap paint(
      Drawing drawing,
      Viewport viewport,
      Theme theme,
      double density,
      Workers workers,
      Progress progress) {
    int width = Math.max(1, (int) Math.ceil(viewport.width() * density));
    int height = Math.max(1, (int) Math.ceil(viewport.height() * density));
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    List<Integer> tops =
        IntStream.iterate(0, top -> top < height, top -> top + STRIP).boxed().toList();
    workers.all(
        tops,
        top -> {
          BufferedImage strip = pixels.getSubimage(0, top, width, Math.min(STRIP, height - top));
          Graphics2D graphics = strip.createGraphics();
          graphics.scale(density, density);
          Viewport part =
              new Viewport(
                  viewport.x(),
                  viewport.y() + top / density / viewport.scale(),
                  viewport.scale(),
                  viewport.width(),
                  strip.getHeight() / density);
          Java2dPainter.paint(drawing, part, theme, graphics, progress);
          graphics.dispose();
          return strip;
        });
    return new Bitmap(pixels, viewport);
  }

  /** All of a drawing, twice as large as at 100 % where that is not too large to be pasted. */
  public static Bitmap whole(Drawing drawing, Theme theme) {
    Rect bounds = drawing.bounds();
    double longer = Math.max(1, Math.max(bounds.width(), bounds.height()));
    double density = Math.min(2, MOST_PIXELS / longer);
    Viewport all = new Viewport(bounds.x(), bounds.y(), 1, bounds.width(), bounds.height());
    return paint(drawing, all, theme, density, Workers.ONE, Progress.NONE);
  }

  /** The part of the drawing that it shows. */
  Viewport viewport() {
    return viewport;
  }

  /** Which column of pixels shows what stands at {@code x}; -1 if none does. */
  int column(double x) {
    return index((x - viewport.x()) / viewport.width() * viewport.scale(), pixels.getWidth());
  }

  private static int index(double fraction, int count) {
    return fraction < 0 || fraction >= 1 ? -1 : (int) (fraction * count);
  }

  /** Copies pixels of the row that shows what stands at {@code y}; transparent where none does. */
  void copyRow(double y, int[] columns, int[] to, int at) {
    int row = index((y - viewport.y()) / viewport.height() * viewport.scale(), pixels.getHeight());
    if (row < 0) {
      Arrays.fill(to, at, at + columns.length, 0);
      return;
    }
    int[] data = data();
    int begin = row * pixels.getWidth();
    for (int i = 0; i < columns.length; i++) {
      to[at + i] = columns[i] < 0 ? 0 : data[begin + columns[i]];
    }
  }

  private int[] data() {
    return ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
  }

  /** The same pixels as an image; to be called on the JavaFX thread. */
  public Image image() {
    return new WritableImage(
        new PixelBuffer<>(
            pixels.getWidth(),
            pixels.getHeight(),
            IntBuffer.wrap(data()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
