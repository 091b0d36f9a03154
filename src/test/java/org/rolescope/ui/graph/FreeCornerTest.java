package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Pos;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.ui.Fixture;

/** Words over the picture hide no name where there is room for them. */
class FreeCornerTest {
  private final Camera camera = new Camera();
  private final Drawing focus =
      Fixture.ANALYZER.focus(
          Fixture.workspace().analysis(), Fixture.DEPLOY_PROD, MapView.all(), Progress.NONE);

  @Test
  void words_standWhereNothingIsDrawn() {
    camera.show(focus, Optional.empty());
    camera.resize(2000, 900);
    assertThat(FreeCorner.of(camera, Pos.BOTTOM_LEFT)).isEqualTo(Pos.BOTTOM_LEFT);

    // Its columns fill the height, and at the lower left stand callers.
    camera.resize(920, 480);
    assertThat(FreeCorner.of(camera, Pos.BOTTOM_LEFT)).isNotEqualTo(Pos.BOTTOM_LEFT);
  }

  /** They do not jump for nothing. */
  @Test
  void words_stayWhereTheyAre_asLongAsTheyHideNoMoreThere() {
    camera.show(focus, Optional.empty());
    camera.resize(2000, 900);
    assertThat(FreeCorner.of(camera, Pos.TOP_RIGHT)).isEqualTo(Pos.TOP_RIGHT);
    assertThat(FreeCorner.of(camera, Pos.BOTTOM_RIGHT)).isEqualTo(Pos.BOTTOM_RIGHT);
  }

  @Test
  void words_leaveTheOverviewFree() {
    camera.show(focus, Optional.empty());
    camera.resize(920, 480);
    camera.zoom(1.5);
    assertThat(camera.looksAtPart()).isTrue();
    assertThat(FreeCorner.of(camera, Pos.BOTTOM_RIGHT)).isNotEqualTo(Pos.BOTTOM_RIGHT);
  }
}
