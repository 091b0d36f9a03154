package org.rolescope.app;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.EdgeTraits;

/**
 * What of the arrows is shown: what is ticked, and what was hidden.
 *
 * @param callers kinds of caller to draw
 * @param edges kinds of edge to draw
 * @param only what must be true of every edge that is drawn
 * @param hidden ids of nodes, edges and accounts that were hidden one by one
 */
public record Choice(
    Set<TrustNode.Kind> callers, Set<EdgeKind> edges, Set<EdgeTrait> only, Set<String> hidden) {
  /** Everything. */
  public static final Choice ALL =
      new Choice(
          EnumSet.allOf(TrustNode.Kind.class), EnumSet.allOf(EdgeKind.class), Set.of(), Set.of());

  public Choice {
    callers = Set.copyOf(callers);
    edges = Set.copyOf(edges);
    only = Set.copyOf(only);
    hidden = Set.copyOf(hidden);
  }

  /** The same with other kinds of caller. */
  public Choice withCallers(Set<TrustNode.Kind> kinds) {
    return new Choice(kinds, edges, only, hidden);
  }

  /** The same with other kinds of edge. */
  public Choice withEdges(Set<EdgeKind> kinds) {
    return new Choice(callers, kinds, only, hidden);
  }

  /** The same with other traits that every edge must have. */
  public Choice withOnly(Set<EdgeTrait> traits) {
    return new Choice(callers, edges, traits, hidden);
  }

  /** The same with other things hidden. */
  public Choice withHidden(Set<String> ids) {
    return new Choice(callers, edges, only, ids);
  }

  /** The same of data that are under other names. */
  public Choice under(Redacted names) {
    return withHidden(hidden.stream().map(names::id).collect(Collectors.toSet()));
  }

  /** Whether what has this id is hidden: a node, an edge or an account. */
  public boolean hides(TrustGraph graph, String id) {
    return hidden.contains(id)
        || graph.node(id).filter(this::hides).isPresent()
        || graph.edge(id).filter(edge -> hides(graph, edge)).isPresent();
  }

  /** Whether a node is hidden, by itself or with its account. */
  private boolean hides(TrustNode node) {
    return hidden.contains(node.id()) || hidden.contains(node.account());
  }

  /** Whether an edge is hidden, by itself or with one of its ends. */
  private boolean hides(TrustGraph graph, TrustEdge edge) {
    return hidden.contains(edge.id())
        || Stream.of(edge.from(), edge.to())
            .anyMatch(end -> graph.node(end).filter(this::hides).isPresent());
  }

  /** The graph without what was hidden one by one; the same one if nothing is. */
  public TrustGraph without(TrustGraph graph) {
    if (hidden.isEmpty()) {
      return graph;
    }
    return graph.part(
        graph.nodes().stream().filter(node -> !hides(node)).toList(),
        graph.edges().stream().filter(edge -> !hides(graph, edge)).toList());
  }

  /** Whether an edge is among what is chosen, but for what must be true of it. */
  public boolean showsKind(TrustGraph graph, TrustEdge edge) {
    return edges.contains(edge.kind())
        && !hides(graph, edge)
        && graph.node(edge.from()).filter(node -> callers.contains(node.kind())).isPresent();
  }

  /** Which edges of the graph are among what is chosen; for one thread. */
  public Predicate<TrustEdge> shown(Analysis analysis) {
    TrustGraph graph = analysis.graph();
    EdgeTraits traits = new EdgeTraits(graph, analysis.index());
    return edge -> showsKind(graph, edge) && traits.haveAll(edge, only);
  }
}
