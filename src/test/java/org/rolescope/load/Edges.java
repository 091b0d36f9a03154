package org.rolescope.load;

import java.time.Instant;
import java.util.List;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.OpenQuestion;

/** Who can assume a role of a load, as the map shows it. */
final class Edges {
  private Edges() {}

  /** {@code CANNOT_KNOW from ${TrustedAccount}: the value of TrustedAccount}, in order. */
  static List<String> into(Loading loaded, String role) {
    TrustGraph graph =
        TrustGraphBuilder.build(
            loaded.index(),
            new AssumeRoleSimulator(loaded.index(), Instant.parse("2026-05-12T09:00:00Z")),
            Progress.NONE);
    return graph.into(role).stream().map(edge -> told(edge, graph)).sorted().toList();
  }

  private static String told(TrustEdge edge, TrustGraph graph) {
    String label = graph.node(edge.from()).orElseThrow().label();
    List<String> open = edge.open().stream().map(OpenQuestion::text).toList();
    return edge.kind() + " from " + label + (open.isEmpty() ? "" : ": " + String.join("; ", open));
  }
}
