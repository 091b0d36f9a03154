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
}
