package org.rolescope.ui.graph;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Java2dPainter;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;

/** Pixels that Java2D paints on a worker and JavaFX shows without copying them. */
public final class Bitmap {
  /** The longer side of a picture that is copied. */
  private static final double MOST_PIXELS = 6000;

  private final BufferedImage pixels;
  private final Viewport viewport;

  private Bitmap(BufferedImage pixels, Viewport viewport) {
    this.pixels = pixels;
    this.viewport = viewport;
  }

  /**
   * Paints; to be called on a worker.
   *
   * @param density device pixels per logical pixel
   * @param progress ends it early
   */
  static Bitmap paint(
      Drawing drawing, Viewport viewport, Theme theme, double density, Progress progress) {
    BufferedImage pixels =
        new BufferedImage(
            Math.max(1, (int) Math.ceil(viewport.width() * density)),
            Math.max(1, (int) Math.ceil(viewport.height() * density)),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = pixels.createGraphics();
    graphics.scale(density, density);
    Java2dPainter.paint(drawing, viewport, theme, graphics, progress);
    graphics.dispose();
    return new Bitmap(pixels, viewport);
  }

  /** All of a drawing, twice as large as at 100 % where that is not too large to be pasted. */
  public static Bitmap whole(Drawing drawing, Theme theme) {
    Rect bounds = drawing.bounds();
    double longer = Math.max(1, Math.max(bounds.width(), bounds.height()));
    double density = Math.min(2, MOST_PIXELS / longer);
    Viewport all = new Viewport(bounds.x(), bounds.y(), 1, bounds.width(), bounds.height());
    return paint(drawing, all, theme, density, Progress.NONE);
  }

  /** The part of the drawing that it shows. */
  Viewport viewport() {
    return viewport;
  }

  /** The same pixels as an image; to be called on the JavaFX thread. */
  public Image image() {
    int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    return new WritableImage(
        new PixelBuffer<>(
            pixels.getWidth(),
            pixels.getHeight(),
            IntBuffer.wrap(data),
            PixelFormat.getIntArgbPreInstance()));
  }
}
