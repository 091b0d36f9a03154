package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.rolescope.ui.look.KeyTarget;

/** Goes round the panes of the window, for F6. */
final class PaneCycle {
  private final List<Node> panes = new ArrayList<>();
  private final Map<Node, Node> chosen = new HashMap<>();

  /** Adds panes in the order of the round. */
  void add(Node... more) {
    panes.addAll(List.of(more));
  }

  /** Adds a pane in which something else than the first thing gets the keys at first. */
  void addWith(Node pane, Node first) {
    panes.add(pane);
    chosen.put(pane, first);
  }

  /** Gives the keys to the next pane that is shown and can take them, or to the one before. */
  void go(boolean forward) {
    int count = panes.size();
    int here = here();
    if (here >= 0) {
      // What had the keys in a pane has them again when the round comes back.
      Optional.ofNullable(panes.get(here).getScene().getFocusOwner())
          .ifPresent(owner -> chosen.put(panes.get(here), owner));
    }
    for (int i = 1; i <= count; i++) {
      int at = Math.floorMod(here + (forward ? i : -i), count);
      Node pane = panes.get(at);
      Optional<Node> takes =
          Optional.ofNullable(chosen.get(pane))
              .filter(node -> node.getScene() != null && first(node).isPresent())
              .or(() -> first(pane));
      if (at != here && takes.isPresent()) {
        takes.get().requestFocus();
        return;
      }
    }
  }

  /** The pane that has the keys; before the first if none has. */
  private int here() {
    for (int i = 0; i < panes.size(); i++) {
      if (KeyTarget.holdsKeys(panes.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Node> first(Node node) {
    return KeyTarget.shown(node) ? KeyTarget.first(node) : Optional.empty();
  }
}
