package org.rolescope.app.saved;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;

/**
 * What was ticked.
 *
 * @param callers kinds of caller that are drawn
 * @param edges kinds of edge that are drawn
 * @param only what must be true of every edge that is drawn
 * @param hidden ids of nodes, edges and accounts that were hidden one by one
 */
public record SavedFilters(
    Set<TrustNode.Kind> callers, Set<EdgeKind> edges, Set<EdgeTrait> only, Set<String> hidden) {
  /** Nothing is left out. */
  public static final SavedFilters NONE =
      new SavedFilters(
          Set.of(TrustNode.Kind.values()), Set.of(EdgeKind.values()), Set.of(), Set.of());

  public SavedFilters {
    callers = Set.copyOf(callers);
    edges = Set.copyOf(edges);
    only = Set.copyOf(only);
    hidden = Set.copyOf(hidden);
  }

  SavedFilters keeping(Predicate<String> there) {
    return new SavedFilters(
        callers, edges, only, hidden.stream().filter(there).collect(Collectors.toSet()));
  }
}
