package org.rolescope.ui.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;

/** What belongs to a selection when all else is dimmed. */
final class Vicinity {
  private Vicinity() {}

  /** Ids of it and of all that an edge ties to it, with their accounts. */
  static Set<String> of(TrustGraph graph, String selected) {
    Set<String> ids = new HashSet<>();
    Stream.of(
            graph.into(selected).stream(),
            graph.outOf(selected).stream(),
            graph.edge(selected).stream())
        .flatMap(edges -> edges)
        .forEach(
            edge -> {
              ids.add(edge.from());
              ids.add(edge.to());
            });
    if (!selected.isEmpty()) {
      ids.add(selected);
    }
    Set<String> accounts = new HashSet<>();
    ids.forEach(id -> graph.node(id).map(TrustNode::account).ifPresent(accounts::add));
    ids.addAll(accounts);
    return ids;
  }
}
