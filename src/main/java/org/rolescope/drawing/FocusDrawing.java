package org.rolescope.drawing;

import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;

/** Draws one node in the middle: who gets in at the left, where it leads at the right. */
public final class FocusDrawing {
  private FocusDrawing() {}

  /**
   * @param node id of the node in the middle; if the graph has none such, the drawing says so
   * @param view its edge and caller kinds apply
   */
  public static Drawing of(
      TrustGraph graph, IamIndex index, String node, MapView view, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
