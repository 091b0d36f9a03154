package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** How often the painter is asked: counted, not timed. */
@ExtendWith(ApplicationExtension.class)
class BitmapPaneTest {
  private static final Viewport VIEW = new Viewport(100, 100, 0.5, 800, 600);

  private final Analysis analysis = Fixture.workspace().analysis();
  private final ObjectProperty<Drawing> drawing =
      new SimpleObjectProperty<>(Fixture.ANALYZER.map(analysis, MapView.all(), Progress.NONE));
  private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(VIEW);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DirectTaskRunner runner = new DirectTaskRunner();

  @Test
  void pan_withinWhatWasPaintedBeyondTheBorder_paintsNothing(FxRobot robot) {
    robot.interact(
        () -> {
          show();

          for (int step = 0; step < 20; step++) {
            viewport.set(viewport.get().pan(3, -2));
          }

          assertThat(runner.begun(Lane.PAINT)).isOne();
        });
  }

  @Test
  void pan_pastIt_andEveryZoomAndTheme_paintAnew(FxRobot robot) {
    robot.interact(
        () -> {
          show();

          viewport.set(VIEW.pan(100, 0));
          assertThat(runner.begun(Lane.PAINT)).isEqualTo(2);
          viewport.set(VIEW.zoom(1.1, 400, 300));
          assertThat(runner.begun(Lane.PAINT)).isEqualTo(3);
          theme.set(Theme.DARK);
          assertThat(runner.begun(Lane.PAINT)).isEqualTo(4);
        });
  }

  @Test
  void zoomWhilePainting_isPaintedOnceTheViewRests(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          runner.hold(Lane.PAINT);
          show();

          viewport.set(VIEW.zoom(1.1, 400, 300));
          viewport.set(VIEW.zoom(1.2, 400, 300));

          assertThat(runner.begun(Lane.PAINT)).isOne();
        });
    eventually(() -> runner.begun(Lane.PAINT) == 2);
  }

  @Test
  void anotherThemeWhilePainting_isPaintedInItsPlace(FxRobot robot) {
    robot.interact(
        () -> {
          runner.hold(Lane.PAINT);
          show();

          theme.set(Theme.DARK);

          assertThat(runner.begun(Lane.PAINT)).isEqualTo(2);
        });
  }

  private void show() {
    assertThat(new BitmapPane(runner, Lane.PAINT, drawing, viewport, theme)).isNotNull();
    assertThat(runner.begun(Lane.PAINT)).isOne();
  }
}
