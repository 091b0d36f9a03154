package org.rolescope.ui.explain;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rolescope.ui.look.KeyTarget;

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
      this(root, () -> KeyTarget.first(root).ifPresent(Node::requestFocus));
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
      here = KeyTarget.holdsKeys(panes.get(i).root()) ? i : here;
    }
    for (int steps = 1; steps <= panes.size(); steps++) {
      Pane next = panes.get(Math.floorMod(here + by * steps, panes.size()));
      if (usable(next.root())) {
        next.enter().run();
        return;
      }
    }
  }

  /** Whether there is something in it to enter; it may itself wait behind another. */
  private static boolean usable(Node root) {
    return (root.getParent() == null || KeyTarget.shown(root.getParent()))
        && root instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream()
            .anyMatch(each -> KeyTarget.first(each).isPresent());
  }
}
