package org.rolescope.ui.filter;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rolescope.app.Choice;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;

/**
 * How much there is of each, as the other filters leave it: what the picture has of it while it is
 * ticked. Boxes of one group do not count for each other, but traits do: all that are ticked must
 * be true.
 *
 * @param callers nodes that an edge leads out of
 * @param edges of each kind
 * @param only edges that have a trait
 */
record FacetCounts(
    Map<TrustNode.Kind, Integer> callers,
    Map<EdgeKind, Integer> edges,
    Map<EdgeTrait, Integer> only) {
  FacetCounts {
    callers = Map.copyOf(callers);
    edges = Map.copyOf(edges);
    only = Map.copyOf(only);
  }

  /**
   * Counts. O(edges).
   *
   * @param having ids of the edges that have a trait
   */
  static FacetCounts of(TrustGraph graph, Map<EdgeTrait, Set<String>> having, Choice choice) {
    Choice anyCaller = choice.withCallers(EnumSet.allOf(TrustNode.Kind.class));
    Choice anyEdge = choice.withEdges(EnumSet.allOf(EdgeKind.class));
    Set<String> callers = new HashSet<>();
    Map<EdgeKind, Integer> edges = new EnumMap<>(EdgeKind.class);
    Map<EdgeTrait, Integer> only = new EnumMap<>(EdgeTrait.class);
    for (TrustEdge edge : graph.edges()) {
      if (!haveAll(having, choice.only(), edge)) {
        continue;
      }
      if (anyCaller.showsKind(graph, edge)) {
        callers.add(edge.from());
      }
      if (anyEdge.showsKind(graph, edge)) {
        edges.merge(edge.kind(), 1, Integer::sum);
      }
      if (choice.showsKind(graph, edge)) {
        having.forEach(
            (trait, ids) -> {
              if (ids.contains(edge.id())) {
                only.merge(trait, 1, Integer::sum);
              }
            });
      }
    }
    Map<TrustNode.Kind, Integer> byKind = new EnumMap<>(TrustNode.Kind.class);
    callers.stream()
        .flatMap(id -> graph.node(id).stream())
        .forEach(node -> byKind.merge(node.kind(), 1, Integer::sum));
    return new FacetCounts(byKind, edges, only);
  }

  /** Whether an edge has all of these traits. */
  static boolean haveAll(
      Map<EdgeTrait, Set<String>> having, Set<EdgeTrait> traits, TrustEdge edge) {
    return traits.stream()
        .allMatch(trait -> having.getOrDefault(trait, Set.of()).contains(edge.id()));
  }

  int of(CallerGroup group) {
    return group.kinds().stream().mapToInt(kind -> callers.getOrDefault(kind, 0)).sum();
  }

  int of(EdgeKind kind) {
    return edges.getOrDefault(kind, 0);
  }

  int of(EdgeTrait trait) {
    return only.getOrDefault(trait, 0);
  }
}
