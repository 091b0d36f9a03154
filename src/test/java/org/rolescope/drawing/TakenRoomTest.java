package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenRoomTest {
  /** Rectangles looked at for one place, on average, however many there are. */
  private static final double MOST = 12;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsMet_isWhatAListOfAllWouldTell(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TakenRoom room = new TakenRoom();
    List<Rect> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Rect asked = box(random, 200);
      assertThat(room.meets(asked))
          .as("%s", asked)
          .isEqualTo(all.stream().anyMatch(asked::intersects));
      // Some are as large as a whole account, a few larger than anything.
      Rect taken = box(random, i % 50 == 0 ? 40_000 : i % 10 == 0 ? 2_000 : 60);
      all.add(taken);
      room.add(taken);
    }
  }

  private static Rect box(SplittableRandom random, int most) {
    // In whole numbers, so that borders often touch.
    return new Rect(
        random.nextInt(-4_000, 4_000),
        random.nextInt(-4_000, 4_000),
        random.nextInt(most),
        random.nextInt(most));
  }

  @ParameterizedTest(name = "{0} labels, seed 1")
  @ValueSource(ints = {1_000, 8_000, 64_000})
  void rectanglesLookedAt_forALabel_doNotGrowWithTheirNumber(int labels) {
    SplittableRandom random = new SplittableRandom(1);
    double side = Math.sqrt(labels) * 60;
    TakenRoom room = new TakenRoom();
    for (int i = 0; i < labels; i++) {
      Rect label = new Rect(random.nextDouble() * side, random.nextDouble() * side, 40, 20);
      room.meets(label);
      room.add(label);
    }

    assertThat(room.looked() / (double) labels).isLessThan(MOST);
  }

  @Test
  void label_onAWayWithoutRoom_findsNone() {
    LabelSpace space = new LabelSpace(List.of(new Rect(0, 0, 1_000, 1_000)));
    Path way = Path.line(new Point(10, 500), new Point(990, 500));

    assertThat(space.along(way, 20, 20, 0.1, 0.5, 0.9)).isEmpty();
  }
}
