package org.rolescope.drawing;

import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;

/** Draws the map: the organisation's accounts, folded, with those of interest opened. */
public final class MapDrawing {
  private MapDrawing() {}

  /** Same input, same picture. */
  public static Drawing of(TrustGraph graph, IamIndex index, MapView view, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
