package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The legend is as large as what it says. */
class LegendTest {
  /** In logical pixels, half of the frame's line at either side included. */
  private static final double ONE_ROW = 41;

  private static final double THREE_ROWS = 89;

  @Test
  void fewKinds_standInOneRow() {
    Drawing legend = panel(Part.Kind.ROLE, Part.Kind.USER, Part.Kind.SERVICE, Part.Kind.ANYONE);

    assertThat(legend.bounds().height()).isEqualTo(ONE_ROW);
    assertThat(Pictures.overlaps(legend, 1)).isEmpty();
  }

  @Test
  void manyKinds_standInThreeRows() {
    Drawing legend = Pictures.northwind().legend();

    assertThat(legend.bounds().height()).isEqualTo(THREE_ROWS);
    assertThat(Pictures.overlaps(legend, 1)).isEmpty();
  }

  private static Drawing panel(Part.Kind... kinds) {
    List<Part> drawn = List.of(kinds).stream().map(kind -> new Pen().part(kind, "")).toList();
    return new Drawing("", Legend.panel(drawn, List.of()), Map.of());
  }
}
