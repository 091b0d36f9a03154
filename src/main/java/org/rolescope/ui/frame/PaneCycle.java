package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

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
      Node pane = panes.get(i);
      Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
      for (Node at = owner; at != null; at = at.getParent()) {
        if (at == pane) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The first in a pane that can take the keys. */
  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled() || !shown(node)) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .flatMap(child -> first(child).stream())
          .findFirst();
    }
    return Optional.empty();
  }

  private static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
