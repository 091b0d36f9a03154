package org.rolescope.drawing;

import java.util.Set;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;

/**
 * What of the graph the map shows.
 *
 * @param selected id of the selected node or account; empty for none
 * @param open ids of the accounts that are opened
 * @param unfolded ids of the fold lines that are opened
 * @param edgeKinds edges to draw
 * @param callerKinds callers to draw
 * @param hidden ids of accounts that are not drawn at all
 */
public record MapView(
    String selected,
    Set<String> open,
    Set<String> unfolded,
    Set<EdgeKind> edgeKinds,
    Set<TrustNode.Kind> callerKinds,
    Set<String> hidden) {
  public MapView {
    open = Set.copyOf(open);
    unfolded = Set.copyOf(unfolded);
    edgeKinds = Set.copyOf(edgeKinds);
    callerKinds = Set.copyOf(callerKinds);
    hidden = Set.copyOf(hidden);
  }

  /** No account hidden. */
  public MapView(
      String selected,
      Set<String> open,
      Set<String> unfolded,
      Set<EdgeKind> edgeKinds,
      Set<TrustNode.Kind> callerKinds) {
    this(selected, open, unfolded, edgeKinds, callerKinds, Set.of());
  }

  /** The same without some accounts; what is in them is left out of the graph. */
  public MapView without(Set<String> accounts) {
    return new MapView(selected, open, unfolded, edgeKinds, callerKinds, accounts);
  }

  /** Everything, folded, nothing selected. */
  public static MapView all() {
    return new MapView(
        "", Set.of(), Set.of(), Set.of(EdgeKind.values()), Set.of(TrustNode.Kind.values()));
  }
}
