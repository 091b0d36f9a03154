package org.rolescope.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.layout.LayoutGraph.Link;
import org.rolescope.layout.LayoutGraph.Size;

class LayoutGraphTest {
  private static final Size SIZE = new Size(10, 10);

  @Test
  void links_givenTwiceOrToThemselves_countOnceOrNotAtAll() {
    Link<String> link = new Link<>("a", "b");
    LayoutGraph<String> graph =
        new LayoutGraph<>(Map.of("a", SIZE, "b", SIZE), List.of(link, new Link<>("a", "a"), link));
    assertThat(graph.links()).containsExactly(link);
  }

  @Test
  void link_toANodeThatIsNotThere_isRefused() {
    assertThatThrownBy(() -> new LayoutGraph<>(Map.of("a", SIZE), List.of(new Link<>("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void layers_ofAChain_pointDownwards() {
    LayoutGraph<String> graph =
        new LayoutGraph<>(
            Map.of("a", SIZE, "b", SIZE, "c", SIZE),
            List.of(new Link<>("c", "a"), new Link<>("a", "b")));
    var boxes = new LayeredLayout(1).place(graph, 1, Progress.NONE).boxes();
    List<String> downwards =
        boxes.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getValue().y()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(downwards).containsExactly("c", "a", "b");
  }
}
