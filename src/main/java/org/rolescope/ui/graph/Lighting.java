package org.rolescope.ui.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.rolescope.drawing.Drawing;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.state.Workspace;

/** A drawing as it is painted: with the arrows lit that are pointed at, or else selected. */
final class Lighting {
  private final Workspace workspace;

  Lighting(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The same drawing in the light of the moment. */
  ObservableValue<Drawing> of(ObservableValue<Drawing> drawing) {
    return Bindings.createObjectBinding(
        () -> lit(drawing.getValue()),
        drawing,
        workspace.spotlight().edgesProperty(),
        workspace.selection().idsProperty());
  }

  private Drawing lit(Drawing drawn) {
    Set<String> pointed = workspace.spotlight().edgesProperty().get();
    if (pointed.isEmpty() && workspace.selection().isOfEnds()) {
      List<String> ids = workspace.selection().ids();
      return drawn.parts().stream()
          .flatMap(part -> part.hit().stream())
          .filter(hit -> hit.isCallOf(ids))
          .findFirst()
          .map(call -> drawn.lit(call, withAccounts(ids.stream())))
          .orElse(drawn);
    }
    Set<String> edges = pointed.isEmpty() ? selected() : pointed;
    return edges.isEmpty() ? drawn : drawn.lit(edges, ends(edges));
  }

  /** Empty unless arrows and nothing else are selected. */
  private Set<String> selected() {
    TrustGraph graph = workspace.analysis().graph();
    List<String> ids = workspace.selection().ids();
    return ids.stream().allMatch(id -> graph.edge(id).isPresent()) ? Set.copyOf(ids) : Set.of();
  }

  private Set<String> ends(Set<String> edges) {
    TrustGraph graph = workspace.analysis().graph();
    return withAccounts(
        edges.stream()
            .flatMap(id -> graph.edge(id).stream())
            .flatMap(edge -> Stream.of(edge.from(), edge.to())));
  }

  /** Nodes and the accounts that they are in. */
  private Set<String> withAccounts(Stream<String> nodes) {
    TrustGraph graph = workspace.analysis().graph();
    Set<String> ends = nodes.collect(Collectors.toCollection(HashSet::new));
    Set<String> accounts =
        ends.stream()
            .flatMap(id -> graph.node(id).stream())
            .map(TrustNode::account)
            .collect(Collectors.toSet());
    ends.addAll(accounts);
    return ends;
  }
}
