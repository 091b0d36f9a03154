package org.rolescope.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Java2dPainter;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;

/** Portable Network Graphics, two pixels to a drawing unit; fewer where that would be too many. */
public final class PngExporter implements PictureExporter {
  private static final double SCALE = 2;
  private static final double MAX_PIXELS = 100e6;

  @Override
  public String format() {
    return "png";
  }

  @Override
  public void write(Drawing drawing, Theme theme, OutputStream out) throws IOException {
    Drawing sheet = drawing.sheet();
    Rect box = sheet.bounds();
    double scale = scale(box);
    int width = Math.max(1, (int) Math.ceil(box.width() * scale));
    int height = Math.max(1, (int) Math.ceil(box.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      Viewport viewport = new Viewport(box.x(), box.y(), 1, box.width() + 1, box.height() + 1);
      Java2dPainter.paint(sheet, viewport, theme, graphics);
    } finally {
      graphics.dispose();
    }
    // In memory: the default writes a cache file.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", stream);
    }
  }

  private static double scale(Rect box) {
    double area = Math.max(1, box.width() * box.height());
    return Math.min(SCALE, Math.sqrt(MAX_PIXELS / area));
  }
}
