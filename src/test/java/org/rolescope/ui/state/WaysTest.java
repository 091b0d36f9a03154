package org.rolescope.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaysTest {
  private final Ways<String> ways = new Ways<>();

  @Test
  void back_andForward_returnToWhatWasLeft() {
    ways.leave("a");
    ways.leave("b");

    assertThat(ways.back("c")).contains("b");
    assertThat(ways.back("b")).contains("a");
    assertThat(ways.back("a")).isEmpty();
    assertThat(ways.forward("a")).contains("b");
    assertThat(ways.canGoForwardProperty().get()).isTrue();
  }

  @Test
  void leave_afterBack_forgetsTheWayForward() {
    ways.leave("a");
    ways.back("b");

    ways.leave("a");

    assertThat(ways.canGoForwardProperty().get()).isFalse();
    assertThat(ways.forward("c")).isEmpty();
  }

  @Test
  void places_beyondTwoHundred_areForgotten() {
    for (int i = 0; i < 300; i++) {
      ways.leave("place " + i);
    }

    int steps = 0;
    while (ways.back("now").isPresent()) {
      steps++;
    }

    assertThat(steps).isEqualTo(200);
  }
}
