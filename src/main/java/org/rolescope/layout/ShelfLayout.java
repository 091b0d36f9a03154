package org.rolescope.layout;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rolescope.base.Progress;
import org.rolescope.layout.LayoutGraph.Size;
import org.rolescope.layout.Placement.Box;

/**
 * Places boxes one after the other, each into the column that is shortest by then. Links are not
 * routed. O(nodes × columns).
 *
 * @param columns at least 1
 */
public record ShelfLayout(int columns) implements GraphLayout {
  /** Between columns. */
  public static final double GAP_X = 8;

  /** Between boxes of a column. */
  public static final double GAP_Y = 10;

  @Override
  public String name() {
    return "shelf";
  }

  @Override
  public <V extends Comparable<V>> Placement<V> place(
      LayoutGraph<V> graph, long seed, Progress progress) {
    double width = graph.sizes().values().stream().mapToDouble(Size::width).max().orElse(0);
    double[] filled = new double[columns];
    Map<V, Box> boxes = new LinkedHashMap<>();
    graph
        .sizes()
        .forEach(
            (node, size) -> {
              int column = shortest(filled);
              double x = column * (width + GAP_X);
              boxes.put(node, new Box(x, filled[column], size.width(), size.height()));
              filled[column] += size.height() + GAP_Y;
            });
    int used = (int) Arrays.stream(filled).filter(height -> height > 0).count();
    return new Placement<>(
        boxes,
        Map.of(),
        new Size(
            Math.max(0, used * (width + GAP_X) - GAP_X),
            Math.max(0, Arrays.stream(filled).max().orElse(0) - GAP_Y)));
  }

  private static int shortest(double[] filled) {
    int best = 0;
    for (int i = 1; i < filled.length; i++) {
      if (filled[i] < filled[best]) {
        best = i;
      }
    }
    return best;
  }
}
