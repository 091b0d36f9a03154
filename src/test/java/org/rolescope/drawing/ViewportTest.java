package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
  @Test
  void fit_showsAllOfAMap_onWhichAHundredAccountsAreOpen() {
    Rect map = new Rect(0, 0, 2_000, 62_000);

    Rect seen = Viewport.fit(map, 700, 680).visible();

    assertThat(seen.y()).isLessThanOrEqualTo(map.y());
    assertThat(seen.bottom()).isGreaterThanOrEqualTo(map.bottom());
  }
}
