package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is under the pointer is found without looking at all of a picture: counted, not timed. */
class PickingTest {
  private static final int POINTS = 200;
  private static final double DISTANCE = 60;

  /** Boxes looked at for a point, on average, in units of the logarithm of their number. */
  private static final double MOST = 12;

  @ParameterizedTest(name = "{0} nodes, seed 1")
  @ValueSource(ints = {1_000, 8_000, 64_000})
  void boxesLookedAt_forAPoint_growWithTheLogarithm(int nodes) {
    SplittableRandom random = new SplittableRandom(1);
    double side = Math.sqrt(nodes) * DISTANCE;
    List<List<Rect>> boxes = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      boxes.add(List.of(new Rect(random.nextDouble() * side, random.nextDouble() * side, 40, 20)));
    }
    PartIndex index = new PartIndex(boxes);

    long looked = 0;
    for (int i = 0; i < POINTS; i++) {
      Rect point = new Rect(random.nextDouble() * side, random.nextDouble() * side, 1, 1);
      looked += index.search(point, part -> {});
    }

    assertThat(looked / (double) POINTS).isLessThan(MOST * Math.log(nodes) / Math.log(2));
  }

  @Test
  void arrow_acrossThePicture_isMetWhereItRuns_andNotInItsBounds() {
    Path way = Path.polygon(new Point(0, 0), new Point(0, 1000), new Point(1000, 1000));
    Part arrow =
        new Part(
            Part.Kind.EDGE,
            Optional.of(new Hit(Hit.Kind.EDGE, "an edge")),
            "",
            1,
            List.of(
                new Figure.Outline(
                    new Path(way.steps().subList(0, 3)), Style.stroke(Ink.FG, 2), Scales.ALWAYS)));
    PartIndex index = new PartIndex(List.of(arrow.pieces()));

    assertThat(index.near(new Rect(-1, 500, 2, 2))).containsExactly(0);
    assertThat(index.near(new Rect(500, 999, 2, 2))).containsExactly(0);
    assertThat(index.near(new Rect(500, 500, 2, 2))).isEmpty();
  }
}
