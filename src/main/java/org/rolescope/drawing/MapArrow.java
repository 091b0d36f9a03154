package org.rolescope.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;

/**
 * One arrow of the map: an edge, or several between the same two places.
 *
 * @param key unique on the map, and the same whenever the same is drawn
 * @param from where it begins
 * @param to where it ends
 * @param strong whether it belongs to what is selected
 * @param edges behind it, at least one
 */
record MapArrow(String key, Hit from, Hit to, boolean strong, List<TrustEdge> edges) {
  static final Comparator<MapArrow> ORDER =
      Comparator.comparing(MapArrow::strong)
          .thenComparing(MapArrow::kind, Comparator.reverseOrder())
          .thenComparing(MapArrow::key);

  MapArrow {
    edges = List.copyOf(edges);
  }

  /** Solid only if all that lets somebody in is allowed; denied only if nothing lets anybody in. */
  EdgeKind kind() {
    Set<EdgeKind> kinds =
        edges.stream().map(TrustEdge::kind).filter(EdgeKind::letsIn).collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return edges.stream().map(TrustEdge::kind).min(Comparator.naturalOrder()).orElseThrow();
    }
    return kinds.size() == 1 ? kinds.iterator().next() : EdgeKind.ALLOWED_IF;
  }

  /** How many trusts it stands for; those that are stopped count only where all are. */
  int count() {
    boolean enters = kind().letsIn();
    return (int) edges.stream().filter(edge -> edge.kind().letsIn() == enters).count();
  }

  /** What a click on it means. */
  Hit hit() {
    return edges.size() == 1
        ? new Hit(Hit.Kind.EDGE, edges.get(0).id())
        : new Hit(Hit.Kind.BUNDLE, from.id() + ">" + to.id());
  }
}
