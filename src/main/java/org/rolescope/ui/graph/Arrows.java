package org.rolescope.ui.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;

/** The arrows at a node or an account of a drawing, for the Tab key. */
final class Arrows {
  private final TrustGraph graph;
  private final Drawing drawn;

  Arrows(TrustGraph graph, Drawing drawn) {
    this.graph = graph;
    this.drawn = drawn;
  }

  /** From the highest to the lowest, then from left to right. O(what is drawn). */
  List<Hit> at(Hit thing) {
    Comparator<Map.Entry<Hit, Rect>> down =
        Comparator.comparingDouble(arrow -> arrow.getValue().centerY());
    return drawn.places().entrySet().stream()
        .filter(place -> touches(place.getKey(), thing))
        // Trusts that are drawn as a call by them are no arrows beside it.
        .filter(place -> drawn.lineOf(place.getKey()).isPresent())
        .sorted(
            down.thenComparingDouble(arrow -> arrow.getValue().centerX())
                .thenComparing(Map.Entry::getKey, Hit.ORDER))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean touches(Hit arrow, Hit thing) {
    return switch (arrow.kind()) {
      case EDGE -> graph.edge(arrow.id()).filter(edge -> endsAt(edge, thing)).isPresent();
      case CALL -> ends(arrow.start(), thing) || ends(arrow.end(), thing);
      case BUNDLE -> arrow.id().startsWith(thing.id() + ">") || arrow.end().equals(thing.id());
      case NODE, ACCOUNT, FOLD -> false;
    };
  }

  private boolean endsAt(TrustEdge edge, Hit thing) {
    return ends(edge.from(), thing) || ends(edge.to(), thing);
  }

  /** An account stands for those of its nodes that are not drawn themselves. */
  private boolean ends(String node, Hit thing) {
    return switch (thing.kind()) {
      case NODE -> node.equals(thing.id());
      case ACCOUNT ->
          drawn.place(new Hit(Hit.Kind.NODE, node)).isEmpty()
              && graph.node(node).map(end -> end.account().equals(thing.id())).orElse(false);
      case EDGE, CALL, BUNDLE, FOLD -> false;
    };
  }

  /** The arrow {@code by} steps from another at the same thing; empty beyond the last. */
  Optional<Hit> next(Hit thing, Optional<Hit> arrow, int by) {
    List<Hit> all = at(thing);
    int next = arrow.map(all::indexOf).orElse(-1) + by;
    return next < 0 || next >= all.size() ? Optional.empty() : Optional.of(all.get(next));
  }
}
