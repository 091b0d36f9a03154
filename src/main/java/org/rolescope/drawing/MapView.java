package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.EdgeTraits;

/**
 * What of the graph the map shows.
 *
 * @param selected id of the selected node or account; empty for none
 * @param open ids of the accounts that are opened, in the order in which they were
 * @param unfolded ids of the fold lines that are opened
 * @param edgeKinds edges to draw
 * @param callerKinds callers to draw
 * @param hidden ids of accounts that are not drawn at all
 * @param also ids of further nodes and accounts that are selected with the first
 * @param only what must be true of every edge that is drawn
 * @param pins left upper corners of what stands where it was put, by id of account or node, what
 *     was moved last at the end; of what is in an opened account from the corner of its body
 */
public record MapView(
    String selected,
    List<String> open,
    Set<String> unfolded,
    Set<EdgeKind> edgeKinds,
    Set<TrustNode.Kind> callerKinds,
    Set<String> hidden,
    Set<String> also,
    Set<EdgeTrait> only,
    Map<String, Point> pins) {
  public MapView {
    open = List.copyOf(new LinkedHashSet<>(open));
    unfolded = Set.copyOf(unfolded);
    edgeKinds = Set.copyOf(edgeKinds);
    callerKinds = Set.copyOf(callerKinds);
    hidden = Set.copyOf(hidden);
    also = Set.copyOf(also);
    only = Set.copyOf(only);
    pins = Collections.unmodifiableMap(new LinkedHashMap<>(pins));
  }

  /**
   * No account hidden, nothing selected besides the one, nothing moved.
   *
   * @param open in the order in which they were opened, if it is a list; else in order of the ids
   */
  public MapView(
      String selected,
      Collection<String> open,
      Set<String> unfolded,
      Set<EdgeKind> edgeKinds,
      Set<TrustNode.Kind> callerKinds) {
    this(
        selected,
        open instanceof List<String> inOrder ? inOrder : List.copyOf(new TreeSet<>(open)),
        unfolded,
        edgeKinds,
        callerKinds,
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of());
  }

  /** The same without some accounts; what is in them is left out of the graph. */
  public MapView without(Set<String> accounts) {
    return new MapView(
        selected, open, unfolded, edgeKinds, callerKinds, accounts, also, only, pins);
  }

  /** The same with more that is selected. */
  public MapView with(Set<String> more) {
    return new MapView(selected, open, unfolded, edgeKinds, callerKinds, hidden, more, only, pins);
  }

  /** The same with only those edges of which all this is true. */
  public MapView only(Set<EdgeTrait> traits) {
    return new MapView(
        selected, open, unfolded, edgeKinds, callerKinds, hidden, also, traits, pins);
  }

  /** The same with some things where they were put. */
  public MapView pinned(Map<String, Point> put) {
    return new MapView(selected, open, unfolded, edgeKinds, callerKinds, hidden, also, only, put);
  }

  /**
   * The same with the accounts opened in which a selected node is or a selected edge ends.
   *
   * @param kept ids of those that are opened at most; empty for all
   */
  public MapView opening(TrustGraph graph, Optional<Set<String>> kept) {
    List<String> all = new ArrayList<>(open);
    for (String id : selection()) {
      graph
          .node(graph.edge(id).map(TrustEdge::to).orElse(id))
          .map(TrustNode::account)
          .filter(account -> !account.isEmpty())
          .filter(account -> kept.map(some -> some.contains(account)).orElse(true))
          .ifPresent(all::add);
    }
    return new MapView(selected, all, unfolded, edgeKinds, callerKinds, hidden, also, only, pins);
  }

  /** The same with nothing opened, selected, hidden or filtered. */
  MapView ground() {
    MapView all = all();
    return new MapView("", List.of(), unfolded, all.edgeKinds, all.callerKinds);
  }

  /** Whether it draws an edge, given who calls and what is true of it. */
  public boolean draws(TrustNode caller, TrustEdge edge, EdgeTraits traits) {
    return edgeKinds.contains(edge.kind())
        && callerKinds.contains(caller.kind())
        && traits.haveAll(edge, only);
  }

  /** The same of other data, in which every id is another. */
  public MapView renamed(UnaryOperator<String> names) {
    return new MapView(
        names.apply(selected),
        open.stream().map(names).toList(),
        renamed(unfolded, id -> FoldId.renamed(id, names)),
        edgeKinds,
        callerKinds,
        renamed(hidden, names),
        renamed(also, names),
        only,
        pins.entrySet().stream()
            .collect(
                Collectors.toMap(
                    pin -> names.apply(pin.getKey()),
                    Map.Entry::getValue,
                    (one, other) -> other,
                    LinkedHashMap::new)));
  }

  private static Set<String> renamed(Set<String> ids, UnaryOperator<String> names) {
    return ids.stream().map(names).collect(Collectors.toSet());
  }

  /** All that is selected. */
  Set<String> selection() {
    Set<String> all = new TreeSet<>(also);
    if (!selected.isEmpty()) {
      all.add(selected);
    }
    return all;
  }

  /** Everything, folded, nothing selected. */
  public static MapView all() {
    return new MapView(
        "", List.of(), Set.of(), Set.of(EdgeKind.values()), Set.of(TrustNode.Kind.values()));
  }
}
