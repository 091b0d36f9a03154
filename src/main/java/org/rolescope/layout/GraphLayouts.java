package org.rolescope.layout;

import java.util.List;

/** The layouts there are. */
public final class GraphLayouts {
  public static final List<GraphLayout> ALL =
      List.of(new LayeredLayout(LayeredLayout.UNBOUNDED), new ShelfLayout(4));

  private GraphLayouts() {}
}
