package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** F6 and Shift+F6: from one pane to the next or the one before, round and round. */
final class PaneKeys {
  /**
   * A pane.
   *
   * @param root holds everything in it
   * @param enter gives it the keys
   */
  record Pane(Node root, Runnable enter) {
    /** A pane that is entered at its first control. */
    Pane(Node root) {
      this(root, () -> first(root).ifPresent(Node::requestFocus));
    }
  }

  private final List<Pane> panes;

  PaneKeys(List<Pane> panes) {
    this.panes = List.copyOf(panes);
  }

  void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.F6) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void step(int by) {
    int here = 0;
    for (int i = 0; i < panes.size(); i++) {
      here = holdsKeys(panes.get(i).root()) ? i : here;
    }
    for (int steps = 1; steps <= panes.size(); steps++) {
      Pane next = panes.get(Math.floorMod(here + by * steps, panes.size()));
      if (usable(next.root())) {
        next.enter().run();
        return;
      }
    }
  }

  private static boolean holdsKeys(Node root) {
    Node above = root.getScene().getFocusOwner();
    while (above != null && above != root) {
      above = above.getParent();
    }
    return above == root;
  }

  /** Whether there is something in it to enter; it may itself wait behind another. */
  private static boolean usable(Node root) {
    for (Parent above = root.getParent(); above != null; above = above.getParent()) {
      if (!above.isVisible()) {
        return false;
      }
    }
    return root instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(each -> first(each).isPresent());
  }

  /** The first control in sight that takes the keys. */
  static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(PaneKeys::first)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
