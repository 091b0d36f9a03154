package org.rolescope.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ColumnTest {
  /** What the window leaves for the table when it is 1280 wide. */
  private static final double SMALL = 696;

  private static double all(double room) {
    return Stream.of(Column.values())
        .filter(Column::first)
        .mapToDouble(column -> column.width(room))
        .sum();
  }

  @Test
  void columns_fitIntoASmallWindow_andTakeAllTheRoomOfALargeOne() {
    assertThat(all(0)).isLessThanOrEqualTo(SMALL);
    assertThat(all(SMALL)).isCloseTo(SMALL, Assertions.within(1e-6));
    assertThat(all(1800)).isCloseTo(1800, Assertions.within(1e-6));
    assertThat(Column.ROLE.width(1800)).isGreaterThan(Column.ROLE.width(SMALL));
  }
}
