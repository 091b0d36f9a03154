package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.rolescope.ui.look.Topic;

/** Finds what a screen reader would have no name for. */
final class Names {
  private Names() {}

  /** What can have the keys, is seen, and has neither words nor a name for the screen reader. */
  static List<String> missing(Node root) {
    List<String> missing = new ArrayList<>();
    walk(root, node -> name(node).isBlank(), missing);
    return missing;
  }

  /**
   * What can have the keys, is seen, and of which help says nothing but that it is in the window.
   */
  static List<String> withoutHelp(Node root) {
    List<String> missing = new ArrayList<>();
    walk(root, node -> Topic.of(node).filter(is -> is != Topic.WINDOW).isEmpty(), missing);
    return missing;
  }

  private static void walk(Node node, Predicate<Node> lacks, List<String> missing) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !passive(node) && lacks.test(node)) {
      missing.add(
          node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass() + path(node));
    }
    if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, lacks, missing));
    }
  }

  /** A bar of menus and what only scrolls: what is in them has names. */
  private static boolean passive(Node node) {
    return node instanceof MenuBar || node instanceof ScrollPane || node instanceof ScrollBar;
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    if (node instanceof TextInputControl text && text.getPromptText() != null) {
      return text.getPromptText();
    }
    return "";
  }

  private static String path(Node node) {
    StringBuilder path = new StringBuilder();
    Node at = node.getParent();
    for (int i = 0; at != null && i < 4; i++) {
      path.append(" in ").append(at.getClass().getSimpleName()).append(at.getStyleClass());
      at = at.getParent();
    }
    return path.toString();
  }
}
