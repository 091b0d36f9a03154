package org.rolescope.layout;

import org.rolescope.base.Progress;

/** A way to place boxes. */
public interface GraphLayout {
  /** Stable, lower-case, for menus and the command line. */
  String name();

  /**
   * Places the graph. The same graph and seed give the same placement, whatever order the nodes and
   * links were given in.
   */
  <V extends Comparable<V>> Placement<V> place(LayoutGraph<V> graph, long seed, Progress progress);
}
