package org.rolescope.ui.graph;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.rolescope.drawing.Viewport;

/**
 * What a viewport shows of a bitmap that was painted for another, each pixel the nearest of the
 * bitmap's. Without a graphics card JavaFX takes four times as long for it.
 */
final class Stretched {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final int[] columns;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;

  /** An empty one, to be filled for each frame: JavaFX frees the memory of an image late. */
  Stretched(int width, int height) {
    this.width = width;
    this.height = height;
    pixels = new int[width * height];
    columns = new int[width];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean hasSize(int wide, int high) {
    return width == wide && height == high;
  }

  Image image() {
    return image;
  }

  /**
   * Fills it anew; beyond the bitmap it is transparent.
   *
   * @param view what is seen, all over the image
   */
  void show(Bitmap bitmap, Viewport view) {
    double step = view.width() / view.scale() / width;
    for (int x = 0; x < width; x++) {
      columns[x] = bitmap.column(view.x() + (x + 0.5) * step);
    }
    for (int y = 0; y < height; y++) {
      bitmap.copyRow(view.y() + (y + 0.5) * step, columns, pixels, y * width);
    }
    buffer.updateBuffer(all -> null);
  }
}
