package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
  private static final List<Rectangle2D> ONE = List.of(new Rectangle2D(0, 0, 1920, 1080));

  @Test
  void place_thatWasWritten_isReadBack() {
    WindowPlace place = new WindowPlace(-1500, 20, 1280, 800, true);

    assertThat(WindowPlace.parse(place.text())).contains(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "a b c d true", "1 2 -3 4 true", "1 2 3 4 maybe"})
  void text_thatIsNoPlace_isNone(String text) {
    assertThat(WindowPlace.parse(text)).isEmpty();
  }

  @Test
  void place_onAScreenThatIsGone_cannotBeReached() {
    WindowPlace place = new WindowPlace(-1500, 20, 1280, 800, false);

    assertThat(place.reachable(ONE)).isFalse();
    assertThat(place.reachable(List.of(ONE.get(0), new Rectangle2D(-1920, 0, 1920, 1080))))
        .isTrue();
  }

  @Test
  void place_withItsTitleBarAboveTheScreen_cannotBeReached() {
    assertThat(new WindowPlace(10, -200, 1280, 800, false).reachable(ONE)).isFalse();
  }
}
