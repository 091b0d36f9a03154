package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Java2dPainter;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Fixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BitmapTest {
  /** Of 255. */
  private static final int MOST = 32;

  private final Analysis analysis = Fixture.workspace().analysis();
  private final Drawing drawing = Fixture.ANALYZER.map(analysis, MapView.all(), Progress.NONE);
  private final Viewport view = Viewport.fit(drawing.bounds(), 700, 500);

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 2})
  void strips_makeThePictureThatIsPaintedAtOnce(double density) {
    PixelReader strips =
        Bitmap.paint(drawing, view, Theme.LIGHT, density, Workers.ONE, Progress.NONE)
            .image()
            .getPixelReader();

    BufferedImage once = atOnce(density);
    int others = 0;
    for (int y = 0; y < once.getHeight(); y++) {
      for (int x = 0; x < once.getWidth(); x++) {
        others += alike(strips.getArgb(x, y), once.getRGB(x, y)) ? 0 : 1;
      }
    }
    assertThat(others).isLessThan(once.getWidth() * once.getHeight() / 2_000);
  }

  /** Curves that are cut off elsewhere are cut into other short lines. */
  private static boolean alike(int one, int other) {
    return IntStream.of(0, 8, 16, 24)
        .allMatch(channel -> Math.abs((one >> channel & 255) - (other >> channel & 255)) <= MOST);
  }

  private BufferedImage atOnce(double density) {
    BufferedImage once =
        new BufferedImage(
            (int) Math.ceil(view.width() * density),
            (int) Math.ceil(view.height() * density),
            BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = once.createGraphics();
    graphics.scale(density, density);
    Java2dPainter.paint(drawing, view, Theme.LIGHT, graphics);
    graphics.dispose();
    return once;
  }

  @Test
  void stretched_showsThePixelThatIsThere_andNothingBeyond(FxRobot robot) {
    Bitmap bitmap = Bitmap.paint(drawing, view, Theme.LIGHT, 1, Workers.ONE, Progress.NONE);
    PixelReader painted = bitmap.image().getPixelReader();
    Stretched stretched = new Stretched(700, 500);

    robot.interact(() -> stretched.show(bitmap, view.zoom(2, 0, 0).pan(100, 0)));

    PixelReader shown = stretched.image().getPixelReader();
    for (int y = 0; y < 500; y++) {
      assertThat(shown.getArgb(99, y)).isZero();
      for (int x = 100; x < 700; x++) {
        assertThat(shown.getArgb(x, y)).isEqualTo(painted.getArgb((x - 100) / 2, y / 2));
      }
    }
  }

  @Test
  void bitmap_ofAWindow_isWorkForSeveral() {
    List<Object> handed = new ArrayList<>();
    Workers counting =
        new Workers() {
          @Override
          public <P, R> List<R> all(List<P> pieces, Function<P, R> work) {
            handed.addAll(pieces);
            return Workers.ONE.all(pieces, work);
          }
        };

    Bitmap.paint(drawing, view, Theme.LIGHT, 1, counting, Progress.NONE);

    assertThat(handed).hasSizeBetween(4, 8);
  }
}
