package org.rolescope.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;

/** Compares the graph of redacted data with the one of the data. */
final class RedactedGraph {
  private RedactedGraph() {}

  /** The redacted analysis with the nodes and edges only that the original one has. */
  static Analysis like(Analysis original, Redacted redacted) {
    Map<String, EdgeKind> kinds = new HashMap<>();
    original.graph().edges().forEach(edge -> kinds.put(redacted.id(edge.id()), edge.kind()));
    Set<String> nodes = new HashSet<>();
    original.graph().nodes().forEach(node -> nodes.add(redacted.name(node.id())));
    TrustGraph all = redacted.analysis().graph();
    List<TrustEdge> edges =
        all.edges().stream()
            .filter(edge -> nodes.contains(edge.from()) && nodes.contains(edge.to()))
            .toList();
    long same = edges.stream().filter(edge -> edge.kind() == kinds.get(edge.id())).count();
    TrustGraph graph =
        all.part(all.nodes().stream().filter(node -> nodes.contains(node.id())).toList(), edges);
    long others = Math.max(edges.size(), kinds.size()) - same;
    Analysis analysis = redacted.analysis().with(graph);
    return others == 0 ? analysis : told(analysis, others);
  }

  private static Analysis told(Analysis analysis, long others) {
    List<Diagnostic> problems = new ArrayList<>();
    problems.add(
        Diagnostic.warning(
            "redact.pattern",
            String.format(
                Locale.ROOT, "%,d arrows are decided otherwise under the pseudonyms", others),
            "a pattern that ends within a number or a word cannot always be kept",
            SourceLocation.NOWHERE));
    problems.addAll(analysis.problems());
    return new Analysis(
        analysis.snapshot(),
        analysis.index(),
        analysis.graph(),
        problems,
        analysis.brought(),
        analysis.open());
  }
}
