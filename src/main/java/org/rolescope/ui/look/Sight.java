package org.rolescope.ui.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings things to sight that a pane has scrolled away. */
public final class Sight {
  private Sight() {}

  /** Scrolls the nearest pane around a node as little as it takes to see it, its top at least. */
  public static void bring(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane pane && pane.getContent() != null) {
        bring(pane, node);
        return;
      }
    }
  }

  private static void bring(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double room = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - room;
    if (hidden <= 0 || room <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double down = Math.max(top, place.getMaxY() - room);
    pane.setVvalue(Math.max(0, Math.min(1, Math.min(down, place.getMinY()) / hidden)));
  }
}
