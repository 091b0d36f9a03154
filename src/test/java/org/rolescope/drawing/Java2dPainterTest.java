package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Test
  void lines_betweenThingsOfOtherColours_lieWhereTheyWereInTheOrder() {
    Drawing drawing =
        new Drawing(
            "",
            List.of(
                line(10, Ink.ALLOWED),
                part(
                    new Figure.Outline(
                        Path.roundRect(new Rect(20, 0, 60, 40), 0),
                        Style.fill(Ink.DENIED),
                        Scales.ALWAYS)),
                line(20, Ink.ALLOWED),
                line(30, Ink.ALLOWED)),
            Map.of());

    BufferedImage image = paint(drawing, new Viewport(0, 0, 1, 100, 40), Theme.LIGHT);

    Palette palette = Palette.of(Theme.LIGHT);
    assertThat(pixel(image, 10, 10)).isEqualTo(palette.rgb(Ink.ALLOWED));
    assertThat(pixel(image, 50, 10)).isEqualTo(palette.rgb(Ink.DENIED));
    assertThat(pixel(image, 50, 20)).isEqualTo(palette.rgb(Ink.ALLOWED));
    assertThat(pixel(image, 50, 30)).isEqualTo(palette.rgb(Ink.ALLOWED));
  }

  private static Part line(double y, Ink ink) {
    Path across = Path.line(new Point(-10, y), new Point(110, y));
    return part(new Figure.Outline(across, Style.stroke(ink, 4), Scales.ALWAYS));
  }

  private static Part part(Figure figure) {
    return new Part(Part.Kind.NOTE, Optional.empty(), "", 1, List.of(figure));
  }
}
