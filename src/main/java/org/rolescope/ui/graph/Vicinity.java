package org.rolescope.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;

/** What belongs to a selection when all else is dimmed. */
final class Vicinity {
  private Vicinity() {}

  /** Ids of these and of all that an edge ties to one of them, with their accounts. */
  static Set<String> of(TrustGraph graph, List<String> selected) {
    Set<String> ids = new HashSet<>(selected);
    selected.stream()
        .flatMap(id -> edges(graph, id))
        .forEach(
            edge -> {
              ids.add(edge.from());
              ids.add(edge.to());
            });
    Set<String> accounts = new HashSet<>();
    ids.forEach(id -> graph.node(id).map(TrustNode::account).ifPresent(accounts::add));
    ids.addAll(accounts);
    return ids;
  }

  private static Stream<TrustEdge> edges(TrustGraph graph, String id) {
    return Stream.of(graph.into(id).stream(), graph.outOf(id).stream(), graph.edge(id).stream())
        .flatMap(edges -> edges);
  }
}
