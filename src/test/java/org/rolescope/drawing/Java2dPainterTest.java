package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolescope.base.Progress;

class Java2dPainterTest {
  private static BufferedImage paint(Drawing drawing, Viewport viewport, Theme theme) {
    BufferedImage image =
        new BufferedImage(
            (int) viewport.width(), (int) viewport.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Java2dPainter.paint(drawing, viewport, theme, graphics);
    graphics.dispose();
    return image;
  }

  private static int pixel(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  @ParameterizedTest
  @EnumSource
  void role_inTheViewport_hasItsBandInTheColourOfTheTheme(Theme theme) {
    Drawing drawing = Pictures.northwind();
    Rect role = Pictures.node(drawing, Northwind.DEPLOY).orElseThrow();
    BufferedImage image = paint(drawing, new Viewport(role.x(), role.y(), 1, 400, 100), theme);
    // Within the ring, the band's upper left corner.
    assertThat(pixel(image, 10, 10)).isEqualTo(Palette.of(theme).rgb(Ink.ROLE));
  }

  @ParameterizedTest
  @EnumSource
  void ground_beyondTheDrawing_isTheCanvas(Theme theme) {
    BufferedImage image = paint(Pictures.northwind(), new Viewport(-5000, -5000, 1, 50, 50), theme);
    assertThat(pixel(image, 25, 25)).isEqualTo(Palette.of(theme).rgb(Ink.CANVAS));
  }

  @Test
  void cancelledPainting_leavesTheGround() {
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Progress cancelled =
        new Progress() {
          @Override
          public void at(Stage stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Viewport all = Viewport.fit(Pictures.northwind().bounds(), 400, 400);

    Java2dPainter.paint(Pictures.northwind(), all, Theme.LIGHT, graphics, cancelled);
    graphics.dispose();

    int canvas = Palette.of(Theme.LIGHT).rgb(Ink.CANVAS);
    assertThat(IntStream.range(0, 400 * 400).map(i -> pixel(image, i % 400, i / 400)).distinct())
        .containsExactly(canvas);
  }

  @Test
  void graphics_afterPainting_areAsTheyWere() {
    BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Java2dPainter.paint(
        Pictures.northwind(), new Viewport(0, 0, 0.5, 50, 50), Theme.DARK, graphics);
    assertThat(graphics.getTransform().isIdentity()).isTrue();
    graphics.dispose();
  }
}
