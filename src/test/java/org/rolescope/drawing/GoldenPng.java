package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture of pixels beside the one that was looked at. Both are halved first and their colours
 * rounded, which takes away how a machine smooths the edges of letters, and keeps the files small;
 * then few pixels may differ by more than a step.
 */
final class GoldenPng {
  /** The bytes that a golden picture may have. */
  private static final int MOST_BYTES = 40_000;

  /** How far a channel may be off, of 255. */
  private static final int STEP = 48;

  /** The share of pixels that may be further off: less than a chip has. */
  static final double MOST_OFF = 0.0003;

  /** Between two levels of a channel, of which sixteen stay. */
  private static final int LEVEL = 17;

  private GoldenPng() {}

  static void check(Path file, byte[] png, boolean renew) throws IOException {
    BufferedImage picture = reduced(png);
    if (renew) {
      ImageIO.write(picture, "png", file.toFile());
    }
    assertThat(Files.size(file)).as("%s", file).isLessThan(MOST_BYTES);
    BufferedImage golden = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).as("width of %s", file).isEqualTo(golden.getWidth());
    assertThat(picture.getHeight()).as("height of %s", file).isEqualTo(golden.getHeight());
    assertThat(off(picture, golden)).as("share of pixels unlike %s", file).isLessThan(MOST_OFF);
  }

  static BufferedImage reduced(byte[] png) throws IOException {
    BufferedImage half = halved(ImageIO.read(new ByteArrayInputStream(png)));
    for (int y = 0; y < half.getHeight(); y++) {
      for (int x = 0; x < half.getWidth(); x++) {
        Color colour = new Color(half.getRGB(x, y));
        int rounded =
            new Color(level(colour.getRed()), level(colour.getGreen()), level(colour.getBlue()))
                .getRGB();
        half.setRGB(x, y, rounded);
      }
    }
    return half;
  }

  private static int level(int channel) {
    return (channel + LEVEL / 2) / LEVEL * LEVEL;
  }

  private static BufferedImage halved(BufferedImage whole) {
    int width = (whole.getWidth() + 1) / 2;
    int height = (whole.getHeight() + 1) / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(whole, 0, 0, width, height, null);
    graphics.dispose();
    return half;
  }

  /** The share of pixels of which a channel is off by more than a step. */
  static double off(BufferedImage one, BufferedImage other) {
    long off = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        Color here = new Color(one.getRGB(x, y));
        Color there = new Color(other.getRGB(x, y));
        boolean far =
            Math.abs(here.getRed() - there.getRed()) > STEP
                || Math.abs(here.getGreen() - there.getGreen()) > STEP
                || Math.abs(here.getBlue() - there.getBlue()) > STEP;
        off += far ? 1 : 0;
      }
    }
    return (double) off / one.getWidth() / one.getHeight();
  }
}
