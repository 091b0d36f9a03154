package org.rolescope.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ColumnTest {
  private static double all(double room) {
    return Stream.of(Column.values()).mapToDouble(column -> column.width(room)).sum();
  }

  @Test
  void columns_takeAllTheRoomThereIs_andKeepWhatTheyNeed() {
    assertThat(all(1800)).isCloseTo(1800, Assertions.within(1e-6));
    assertThat(all(700)).isEqualTo(all(0)).isGreaterThan(1000);
    assertThat(Column.ROLE.width(1800)).isGreaterThan(Column.ROLE.width(700));
  }
}
