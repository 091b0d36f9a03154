package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;

/** The shortest ways against Yen's algorithm over the same steps, and what holds of every way. */
final class PathLawsTest {
  private static final int COUNT = 12;

  static LongStream seeds() {
    return LongStream.range(301, 501).map(seed -> seed % 50 == 0 ? seed + 1001 : seed);
  }

  static LongStream fewSeeds() {
    return LongStream.range(301, 340);
  }

  private static DefaultDirectedGraph<String, String> graph(Questions asked) {
    DefaultDirectedGraph<String, String> graph = new DefaultDirectedGraph<>(String.class);
    TrustSteps steps = RandomOrganization.steps(asked);
    for (TrustNode node : asked.graph().nodes()) {
      for (TrustLine step : steps.from(node.id())) {
        boolean loop = step.from().equals(step.to());
        if (step.edge().kind().letsIn() && !loop) {
          graph.addVertex(step.from().id());
          graph.addVertex(step.to().id());
          graph.addEdge(step.from().id(), step.to().id(), step.edge().id());
        }
      }
    }
    return graph;
  }

  private static List<String> ids(TrustPath path) {
    return path.hops().stream().map(hop -> hop.step().edge().id()).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void paths_areAsShortAsThoseOfYen_andAllOfThemWhereThereAreFew(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    DefaultDirectedGraph<String, String> graph = graph(asked);
    List<String> ends = data.roles().stream().filter(graph::containsVertex).limit(3).toList();
    List<String> starts = data.users().stream().filter(graph::containsVertex).limit(2).toList();
    for (String start : starts) {
      for (String end : ends) {
        List<List<String>> yen =
            new YenKShortestPath<>(graph)
                .getPaths(start, end, COUNT).stream()
                    .map(path -> path.getEdgeList())
                    .filter(path -> path.size() <= Questions.MOST_HOPS)
                    .toList();
        Paths paths = paths(asked, start, end, COUNT);
        List<List<String>> own = paths.paths().stream().map(PathLawsTest::ids).toList();
        assertThat(own.stream().map(List::size).toList())
            .as("%s to %s", start, end)
            .isEqualTo(yen.stream().map(List::size).toList());
        assertThat(own).doesNotHaveDuplicates();
        if (!paths.more()) {
          assertThat(own).containsExactlyInAnyOrderElementsOf(yen);
        }
      }
    }
  }

  private static Paths paths(Questions asked, String start, String end, int count) {
    return asked.paths(
        asked.matching(start).get(0),
        asked.matching(end).get(0),
        count,
        Questions.MOST_HOPS,
        Effort.UNKNOWN);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void path_isAChainOfStepsThatAreThere_throughNobodyTwice_theEasierFirst(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    TrustSteps steps = RandomOrganization.steps(asked);
    for (String start : data.users()) {
      for (String end : data.roles().subList(0, Math.min(4, data.roles().size()))) {
        List<TrustPath> paths = paths(asked, start, end, COUNT).paths();
        for (TrustPath path : paths) {
          Set<String> visited = new HashSet<>(Set.of(start));
          String at = start;
          for (Hop hop : path.hops()) {
            assertThat(hop.step().from().id()).isEqualTo(at);
            assertThat(steps.from(at)).contains(hop.step());
            at = hop.step().to().id();
            assertThat(visited.add(at)).isTrue();
          }
          assertThat(at).isEqualTo(end);
        }
        List<Integer> order = new ArrayList<>();
        paths.forEach(path -> order.add(path.hops().size() * 10 + path.effort().ordinal()));
        assertThat(order).isSorted();
      }
    }
  }
}
