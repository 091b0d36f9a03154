package org.rolescope.drawing;

import java.util.Comparator;
import java.util.List;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;

/**
 * One arrow of the map: an edge, or several of one kind between the same two places.
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

  /** That of all edges behind it. */
  EdgeKind kind() {
    return edges.get(0).kind();
  }

  /** How many trusts it stands for. */
  int count() {
    return edges.size();
  }

  /** What a click on it means. */
  Hit hit() {
    return edges.size() == 1
        ? new Hit(Hit.Kind.EDGE, edges.get(0).id())
        : Hit.bundle(from, to, kind());
  }
}
