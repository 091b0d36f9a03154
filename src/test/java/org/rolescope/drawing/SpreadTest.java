package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  @Test
  void boxes_thatHaveRoom_standWhereTheyWish() {
    assertThat(Spread.tops(List.of(10.0, 100.0), List.of(50.0, 50.0), 0))
        .containsExactly(10.0, 100.0);
  }

  @Test
  void boxes_thatWishTheSame_shareTheDistance() {
    List<Double> tops = Spread.tops(List.of(100.0, 100.0), List.of(40.0, 40.0), 0);
    assertThat(tops.get(0)).isCloseTo(80, within(1e-9));
    assertThat(tops.get(1)).isCloseTo(120, within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyBoxes_spread_keepTheirOrderAndDoNotOverlap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> wishes = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      wishes.add(random.nextDouble() * 800 - 100);
      heights.add(10 + random.nextDouble() * 60);
    }
    Collections.sort(wishes);
    List<Double> tops = Spread.tops(wishes, heights, 5);
    assertThat(tops.get(0)).isGreaterThanOrEqualTo(5);
    for (int i = 1; i < tops.size(); i++) {
      assertThat(tops.get(i)).isGreaterThanOrEqualTo(tops.get(i - 1) + heights.get(i - 1) - 1e-9);
    }
  }
}
