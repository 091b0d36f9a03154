package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  private static final Point START = new Point(0, 0);
  private static final Point END = new Point(100, 0);

  @Test
  void pointAt_aFractionOfALine_isThere() {
    assertThat(Path.line(START, END).at(0.25)).isEqualTo(new Point(25, 0));
    assertThat(Path.line(START, END).at(1)).isEqualTo(END);
  }

  @Test
  void distance_toALine_isTheShortest() {
    assertThat(Path.line(START, END).distance(50, 7)).isCloseTo(7, within(1e-9));
    assertThat(Path.line(START, END).distance(103, 4)).isCloseTo(5, within(1e-9));
  }

  @Test
  void curveAcross_leavesAndArrivesHorizontally() {
    List<Point> way = Routes.across(START, new Point(100, 80)).flattened();
    assertThat(way.get(1).y() / way.get(1).x()).isLessThan(0.2);
    assertThat(way.get(way.size() - 1)).isEqualTo(new Point(100, 80));
  }

  @Test
  void bowToTheLeft_staysAtTheLeft() {
    Path bow = Routes.bow(START, new Point(0, 90), -12);
    assertThat(bow.flattened()).allSatisfy(point -> assertThat(point.x()).isBetween(-12.01, 0.0));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void index_ofAnyBoxes_findsWhatAPlainSearchFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Rect> boxes = Stream.generate(() -> box(random, 2000)).limit(200).toList();
    PartIndex index = new PartIndex(boxes.stream().map(List::of).toList());
    for (int i = 0; i < 50; i++) {
      Rect window = box(random, 2400);
      assertThat(index.near(window))
          .containsAll(
              Stream.iterate(0, k -> k < boxes.size(), k -> k + 1)
                  .filter(k -> boxes.get(k).intersects(window))
                  .toList());
    }
  }

  private static Rect box(SplittableRandom random, int range) {
    return new Rect(
        random.nextInt(range) - 200.0,
        random.nextInt(range) - 200.0,
        1 + random.nextInt(400),
        1 + random.nextInt(400));
  }

  @Test
  void passes_whereTheDistanceIsSmallEnough_andNowhereElse() {
    Path way =
        Path.curve(new Point(0, 0), new Point(80, 10), new Point(-20, 90), new Point(100, 100))
            .then(Path.line(new Point(100, 100), new Point(160, 40)));
    int on = 0;
    for (double x = -20.5; x < 180; x += 3) {
      for (double y = -20.5; y < 130; y += 3) {
        boolean passes = way.passes(x, y, 4);
        assertThat(passes).as("%s, %s", x, y).isEqualTo(way.distance(x, y) <= 4);
        on += passes ? 1 : 0;
      }
    }
    assertThat(on).isPositive();
  }
}
