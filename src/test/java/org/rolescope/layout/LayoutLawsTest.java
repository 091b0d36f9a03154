package org.rolescope.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Progress;
import org.rolescope.layout.LayoutGraph.Link;
import org.rolescope.layout.LayoutGraph.Size;
import org.rolescope.layout.Placement.Box;

/** What every layout promises. */
class LayoutLawsTest {
  private static final double EPSILON = 1e-6;

  private static Stream<Arguments> layoutsAndSeeds() {
    List<GraphLayout> layouts = new ArrayList<>(GraphLayouts.ALL);
    layouts.add(new LayeredLayout(1));
    layouts.add(new LayeredLayout(3));
    return layouts.stream()
        .flatMap(
            layout -> LongStream.rangeClosed(1, 6).mapToObj(seed -> Arguments.of(layout, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("layoutsAndSeeds")
  void placement_ofAnyGraph_isFiniteAndInsideItsBounds(GraphLayout layout, long seed) {
    LayoutGraph<String> graph = graph(seed);
    Placement<String> placement = layout.place(graph, 1, Progress.NONE);
    assertThat(placement.boxes()).containsOnlyKeys(graph.sizes().keySet());
    assertThat(placement.boxes().values())
        .allSatisfy(
            box -> {
              assertThat(box.x()).isBetween(-EPSILON, placement.bounds().width());
              assertThat(box.y()).isBetween(-EPSILON, placement.bounds().height());
              assertThat(box.x() + box.width())
                  .isLessThanOrEqualTo(placement.bounds().width() + EPSILON);
              assertThat(box.y() + box.height())
                  .isLessThanOrEqualTo(placement.bounds().height() + EPSILON);
            });
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("layoutsAndSeeds")
  void boxes_ofAnyGraph_keepTheirSizesAndDoNotOverlap(GraphLayout layout, long seed) {
    LayoutGraph<String> graph = graph(seed);
    Placement<String> placement = layout.place(graph, 1, Progress.NONE);
    List<Box> boxes = List.copyOf(placement.boxes().values());
    placement
        .boxes()
        .forEach(
            (node, box) ->
                assertThat(new Size(box.width(), box.height())).isEqualTo(graph.sizes().get(node)));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(overlap(boxes.get(i), boxes.get(j)))
            .as("%s and %s", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("layoutsAndSeeds")
  void placement_ofTheSameGraphInAnotherOrder_isTheSame(GraphLayout layout, long seed) {
    LayoutGraph<String> graph = graph(seed);
    Placement<String> first = layout.place(graph, 7, Progress.NONE);
    Placement<String> second = layout.place(shuffled(graph, seed), 7, Progress.NONE);
    assertThat(second).isEqualTo(first);
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() + EPSILON < b.x() + b.width()
        && b.x() + EPSILON < a.x() + a.width()
        && a.y() + EPSILON < b.y() + b.height()
        && b.y() + EPSILON < a.y() + a.height();
  }

  private static LayoutGraph<String> graph(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = (int) (seed - 1) * 4;
    Map<String, Size> sizes = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      sizes.put("node-" + i, new Size(20 + random.nextInt(200), 20 + random.nextInt(100)));
    }
    List<Link<String>> links = new ArrayList<>();
    for (int i = 0; i < 2 * n; i++) {
      links.add(new Link<>("node-" + random.nextInt(n), "node-" + random.nextInt(n)));
    }
    return new LayoutGraph<>(sizes, links);
  }

  private static LayoutGraph<String> shuffled(LayoutGraph<String> graph, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> nodes = new ArrayList<>(graph.sizes().keySet());
    List<Link<String>> links = new ArrayList<>(graph.links());
    for (int i = nodes.size() - 1; i > 0; i--) {
      Collections.swap(nodes, i, random.nextInt(i + 1));
    }
    Collections.reverse(links);
    Map<String, Size> sizes = new LinkedHashMap<>();
    nodes.forEach(node -> sizes.put(node, graph.sizes().get(node)));
    return new LayoutGraph<>(sizes, links);
  }
}
