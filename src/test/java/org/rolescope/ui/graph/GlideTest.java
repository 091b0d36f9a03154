package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Viewport;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class GlideTest {
  private static final Viewport FROM = new Viewport(0, 0, 1, 800, 600);
  private static final Viewport TO = new Viewport(100, 50, 4, 800, 600);

  @Test
  void withoutMotion_theViewIsThereAtOnce() {
    List<Viewport> seen = new ArrayList<>();

    new Glide(new SimpleBooleanProperty(true)).go(FROM, TO, seen::add);

    assertThat(seen).containsExactly(TO);
  }

  /** The headline of another picture is lower or higher, and the picture with it. */
  @Test
  void areaThatGetsAnotherSize_whileTheViewIsOnItsWay_letsItArrive() {
    Camera camera = new Camera();
    look(
        () -> {
          camera.glideWith(new Glide(new SimpleBooleanProperty(false)));
          camera.resize(800, 600);
          camera.returnTo(Optional.of(TO));
          camera.show(Drawing.EMPTY, Optional.empty());
          assertThat(camera.looking()).contains(TO);
          camera.resize(800, 580);
          return true;
        });

    Viewport now = camera.viewportProperty().get();
    assertThat(now.scale()).isEqualTo(TO.scale());
    assertThat(now.visible().centerY()).isCloseTo(TO.visible().centerY(), within(1e-9));
  }

  @Test
  void halfWay_theScaleIsTheGeometricMean_andTheMiddleHalfWay() {
    Viewport half = Glide.between(FROM, TO, 0.5);

    assertThat(half.scale()).isCloseTo(2, within(1e-9));
    assertThat(half.visible().centerX())
        .isCloseTo((FROM.visible().centerX() + TO.visible().centerX()) / 2, within(1e-9));
  }

  @Test
  void ends_areWhereTheyShouldBe() {
    assertThat(Glide.between(FROM, TO, 1).x()).isCloseTo(TO.x(), within(1e-9));
    assertThat(Glide.between(FROM, TO, 0).x()).isCloseTo(FROM.x(), within(1e-9));
  }
}
