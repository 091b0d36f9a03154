package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.rolescope.drawing.Viewport;

class GlideTest {
  private static final Viewport FROM = new Viewport(0, 0, 1, 800, 600);
  private static final Viewport TO = new Viewport(100, 50, 4, 800, 600);

  @Test
  void withoutMotion_theViewIsThereAtOnce() {
    List<Viewport> seen = new ArrayList<>();

    new Glide(new SimpleBooleanProperty(true)).go(FROM, TO, seen::add);

    assertThat(seen).containsExactly(TO);
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
