package org.rolescope.ui.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Goes round the panes of the window, for F6. */
public final class PaneCycle {
  /**
   * A pane of the round.
   *
   * @param root holds everything in it
   * @param enter gives it the keys, and brings it to sight where it waits behind another
   */
  public record Pane(Node root, Runnable enter) {
    /** A pane that is entered at its first control. */
    public Pane(Node root) {
      this(root, () -> KeyTarget.first(root).ifPresent(Node::requestFocus));
    }
  }

  private final List<Pane> panes = new ArrayList<>();
  private final Map<Pane, Node> last = new HashMap<>();

  /** Adds panes in the order of the round. */
  public void add(Pane... more) {
    panes.addAll(List.of(more));
  }

  /** Adds panes that are entered at their first controls. */
  public void add(Node... more) {
    List.of(more).forEach(root -> panes.add(new Pane(root)));
  }

  /** Gives the keys to the next pane that can take them, or to the one before. */
  public void go(boolean forward) {
    int count = panes.size();
    int here = here();
    if (here >= 0) {
      // What had the keys in a pane has them again when the round comes back.
      Optional.ofNullable(panes.get(here).root().getScene().getFocusOwner())
          .ifPresent(owner -> last.put(panes.get(here), owner));
    }
    for (int i = 1; i <= count; i++) {
      int at = Math.floorMod(here + (forward ? i : -i), count);
      if (at != here && enter(panes.get(at))) {
        return;
      }
    }
  }

  private boolean enter(Pane pane) {
    if (!enterable(pane.root())) {
      return false;
    }
    Optional.ofNullable(last.get(pane))
        .filter(node -> node.getScene() != null && KeyTarget.shown(node))
        .filter(node -> KeyTarget.first(node).isPresent())
        .ifPresentOrElse(Node::requestFocus, pane.enter());
    return KeyTarget.holdsKeys(pane.root());
  }

  /** Whether there is something in it to enter; it may itself wait behind another. */
  private static boolean enterable(Node root) {
    boolean around = root.getParent() == null || KeyTarget.shown(root.getParent());
    return around
        && (KeyTarget.first(root).isPresent()
            || root instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                    .anyMatch(child -> KeyTarget.first(child).isPresent()));
  }

  /** The pane that has the keys; before the first if none has. */
  private int here() {
    for (int i = 0; i < panes.size(); i++) {
      if (KeyTarget.holdsKeys(panes.get(i).root())) {
        return i;
      }
    }
    return -1;
  }
}
