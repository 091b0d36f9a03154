package org.rolescope.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();
  private final List<String> left = new ArrayList<>();

  @Test
  void select_tellsOfWhatIsLeft_beforeItIsLeft() {
    selection.beforeLeaving(() -> left.add(selection.id()));

    selection.select("a");
    selection.select("b");

    assertThat(left).containsExactly("", "a");
    assertThat(selection.id()).isEqualTo("b");
  }

  @Test
  void select_ofWhatIsSelected_leavesNothing() {
    selection.select("a");
    selection.beforeLeaving(() -> left.add(selection.id()));

    selection.select("a");

    assertThat(left).isEmpty();
  }

  @Test
  void toggle_ofTheOneThatIsSelected_pinsIt_thenAddsAndTakesOut() {
    selection.select("a");

    selection.toggle("a");
    assertThat(selection.gathering()).isTrue();
    selection.toggle("b");
    assertThat(selection.ids()).containsExactly("a", "b");
    assertThat(selection.idProperty().get()).isEqualTo("a");

    selection.toggle("a");
    assertThat(selection.idProperty().get()).isEqualTo("b");
    selection.toggle("b");
    assertThat(selection.ids()).isEmpty();
    assertThat(selection.gathering()).isFalse();
  }

  @Test
  void select_ofOneOfSeveral_dropsTheOthers() {
    selection.selectAll(List.of("a", "b"));

    selection.select("a");

    assertThat(selection.ids()).containsExactly("a");
    assertThat(selection.gathering()).isFalse();
  }
}
