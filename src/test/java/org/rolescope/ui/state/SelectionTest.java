package org.rolescope.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();

  @Test
  void back_afterTwoSelections_returnsToTheFirst() {
    selection.select("a");
    selection.select("b");

    selection.back();

    assertThat(selection.id()).isEqualTo("a");
    assertThat(selection.canGoForwardProperty().get()).isTrue();
  }

  @Test
  void select_afterBack_forgetsTheWayForward() {
    selection.select("a");
    selection.select("b");
    selection.back();

    selection.select("c");
    selection.forward();

    assertThat(selection.id()).isEqualTo("c");
    assertThat(selection.canGoForwardProperty().get()).isFalse();
  }

  @Test
  void select_ofWhatIsSelected_addsNoStep() {
    selection.select("a");
    selection.select("a");

    selection.back();

    assertThat(selection.id()).isEmpty();
  }

  @Test
  void clear_forgetsEveryWay() {
    selection.select("a");

    selection.clear();

    assertThat(selection.canGoBackProperty().get()).isFalse();
    assertThat(selection.id()).isEmpty();
  }
}
