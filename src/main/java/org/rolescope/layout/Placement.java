package org.rolescope.layout;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolescope.layout.LayoutGraph.Link;
import org.rolescope.layout.LayoutGraph.Size;

/**
 * Where everything stands. The left upper corner is at 0, 0.
 *
 * @param boxes by node; no two overlap
 * @param routes the corners of each link's way, both ends included; a layout that routes nothing
 *     leaves this empty
 * @param bounds all boxes and routes lie within
 */
public record Placement<V extends Comparable<V>>(
    Map<V, Box> boxes, Map<Link<V>, List<Corner>> routes, Size bounds) {
  /** A placed node. */
  public record Box(double x, double y, double width, double height) {}

  /** A point of a route. */
  public record Corner(double x, double y) {}

  public Placement {
    boxes = Collections.unmodifiableMap(new TreeMap<>(boxes));
    routes = Map.copyOf(routes);
  }
}
