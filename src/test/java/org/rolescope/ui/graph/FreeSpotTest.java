package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

class FreeSpotTest {
  private static final Viewport VIEW = new Viewport(500, 500, 2, 800, 600);
  private static final Rect AT_LEFT = new Rect(4, 300, 100, 24);
  private static final Point RIGHTWARDS = new Point(1, 0);

  @Test
  void label_staysAtTheBorder_whereItHidesNothing_orCannotHelpIt() {
    assertThat(FreeSpot.of(AT_LEFT, RIGHTWARDS, VIEW, List.of())).isEqualTo(AT_LEFT);
    Rect all = new Rect(0, 0, 800, 600);
    assertThat(FreeSpot.of(AT_LEFT, RIGHTWARDS, VIEW, List.of(all))).isEqualTo(AT_LEFT);
  }

  @Test
  void label_movesIntoTheWindow_orAlongItsBorder_whicheverIsNearer() {
    Rect chip = new Rect(0, 270, 30, 90);
    assertThat(FreeSpot.of(AT_LEFT, RIGHTWARDS, VIEW, List.of(chip)))
        .isEqualTo(new Rect(30, 300, 100, 24));
    Rect flat = new Rect(0, 310, 200, 20);
    assertThat(FreeSpot.of(AT_LEFT, RIGHTWARDS, VIEW, List.of(flat)))
        .isEqualTo(new Rect(4, 274, 100, 24));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyLabel_staysInTheWindow_andHidesNothing_orStaysWhereItWas(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Rect> taken =
        Stream.generate(
                () -> new Rect(random.nextInt(700), random.nextInt(550), random.nextInt(90), 20))
            .limit(60)
            .toList();
    for (Point inward : List.of(RIGHTWARDS, new Point(-1, 0), new Point(0, 1), new Point(0, -1))) {
      Rect label =
          new Rect(
              inward.x() < 0 ? 690 : 4 + random.nextInt(600) * Math.abs(inward.y()),
              inward.y() < 0 ? 570 : 4 + random.nextInt(500) * Math.abs(inward.x()),
              100,
              24);
      Rect place = FreeSpot.of(label, inward, VIEW, taken);
      assertThat(place.equals(label) || taken.stream().noneMatch(place::intersects)).isTrue();
      assertThat(place.x()).isBetween(0.0, 700.0);
      assertThat(place.y()).isBetween(0.0, 576.0);
    }
  }
}
