package org.rolescope.ui.look;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the keys go when a pane gets them. */
public final class KeyTarget {
  private KeyTarget() {}

  /** The first control in a pane that takes the keys and is in sight, if the pane is. */
  public static Optional<Node> first(Node node) {
    return in(node).findFirst();
  }

  /** All of them, in the order of Tab. */
  static Stream<Node> in(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (node.isFocusTraversable()) {
      return Stream.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(KeyTarget::in)
        : Stream.empty();
  }

  /** Whether a pane and everything around it is in sight. */
  public static boolean shown(Node pane) {
    for (Node at = pane; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the control that has the keys is in a pane; false too of a pane in no window. */
  public static boolean holdsKeys(Node pane) {
    Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == pane) {
        return true;
      }
    }
    return false;
  }
}
