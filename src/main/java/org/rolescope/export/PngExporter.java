package org.rolescope.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.Java2dPainter;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/**
 * Portable Network Graphics, as many pixels to a drawing unit as asked for; if nothing is asked,
 * two, or fewer where that would be too many. Below the picture stands when it was made and what
 * the data lack.
 */
public final class PngExporter implements PictureExporter {
  private static final double SCALE = 2;
  private static final double MAX_PIXELS = 100e6;

  /** Four bytes each, in at most half of the memory. */
  private static final int MEMORY_PER_PIXEL = 8;

  @Override
  public String format() {
    return "png";
  }

  @Override
  public void write(Handout handout, Instant at, OutputStream out) throws IOException {
    Drawing sheet = handout.drawing().sheet(Coverage.lines(handout.report(), at));
    Rect box = sheet.bounds();
    double scale = scale(box, handout.scale(), Runtime.getRuntime().maxMemory());
    BufferedImage image =
        new BufferedImage(
            pixels(box.width(), scale), pixels(box.height(), scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      Viewport viewport = new Viewport(box.x(), box.y(), 1, box.width() + 1, box.height() + 1);
      Java2dPainter.paint(sheet, viewport, handout.theme(), graphics);
    } finally {
      graphics.dispose();
    }
    // In memory: the default writes a cache file.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    }
  }

  private static int pixels(double units, double scale) {
    return Math.max(1, (int) Math.ceil(units * scale));
  }

  /**
   * Pixels to a drawing unit.
   *
   * @param asked at least 1; empty for what is good and fits
   * @param memory bytes that the program may use
   * @throws IOException if what is asked for does not fit; says what would
   */
  static double scale(Rect box, OptionalInt asked, long memory) throws IOException {
    double area = Math.max(1, box.width() * box.height());
    double most = Math.sqrt(Math.min(MAX_PIXELS, memory / (double) MEMORY_PER_PIXEL) / area);
    if (asked.isEmpty()) {
      return Math.min(SCALE, most);
    }
    int scale = asked.getAsInt();
    if (scale > most) {
      String instead =
          most < 1
              ? "no scale fits: write SVG or PDF"
              : "the largest scale that fits is " + (int) most;
      throw new IOException(
          String.format(
              Locale.ROOT,
              "at scale %d the picture would have %,.0f × %,.0f pixels; %s",
              scale,
              Math.ceil(box.width() * scale),
              Math.ceil(box.height() * scale),
              instead));
    }
    return scale;
  }
}
