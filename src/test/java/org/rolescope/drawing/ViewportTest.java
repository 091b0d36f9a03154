package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
  @Test
  void fit_usesTheRoomOfALargeWindow_butNotAllForASmallDrawing() {
    Rect sample = new Rect(0, 0, 700, 500);

    assertThat(Viewport.fit(sample, 1350, 830).scale()).isEqualTo(1.25);
    assertThat(Viewport.fit(sample, 760, 830).scale()).isBetween(1.0, 1.1);
  }

  @Test
  void fit_showsAllOfAMap_onWhichAHundredAccountsAreOpen() {
    Rect map = new Rect(0, 0, 2_000, 62_000);

    Rect seen = Viewport.fit(map, 700, 680).visible();

    assertThat(seen.y()).isLessThanOrEqualTo(map.y());
    assertThat(seen.bottom()).isGreaterThanOrEqualTo(map.bottom());
  }
}
