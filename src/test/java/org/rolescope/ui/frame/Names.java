package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Topic;

/** Finds what those who do not use a mouse, or do not see the screen, would miss. */
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

  /** What takes the keys or a click, is seen, and does not say what kind of control it is. */
  static List<String> withoutRole(Node root) {
    List<String> missing = new ArrayList<>();
    walk(
        root,
        node -> {
          AccessibleRole role = node.getAccessibleRole();
          return role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
        },
        missing);
    return missing;
  }

  /** What shows an icon and no words, and tells nothing on hover either. */
  static List<String> iconsWithoutTip(Node root) {
    List<String> missing = new ArrayList<>();
    walk(root, node -> node instanceof Labeled control && silent(control), missing);
    return missing;
  }

  private static boolean silent(Labeled control) {
    boolean words = control.getText() != null && !control.getText().isBlank();
    boolean tip =
        control.getTooltip() != null
            || OnDemand.hasTip(control)
            || control.getProperties().containsKey("javafx.scene.control.Tooltip");
    return !words && control.getGraphic() != null && !hasText(control.getGraphic()) && !tip;
  }

  private static boolean hasText(Node node) {
    if (node instanceof FontIcon) {
      return false;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return !labeled.getText().isBlank()
          || labeled.getGraphic() != null && hasText(labeled.getGraphic());
    }
    return node instanceof Text text && !text.getText().isBlank()
        || node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(Names::hasText);
  }

  /**
   * What is seen, does something when it is clicked, and is out of reach of the keyboard and the
   * screen reader: neither it nor anything in it or around it is a control with a name.
   */
  static List<String> clickedOnly(Node root) {
    List<String> missing = new ArrayList<>();
    clicks(root, false, missing);
    return missing;
  }

  private static void clicks(Node node, boolean within, List<String> missing) {
    // The menus of the bar are reached with F10 and by their letters.
    if (!node.isVisible() || node instanceof MenuBar) {
      return;
    }
    boolean control = node.isFocusTraversable() && !name(node).isBlank();
    boolean acts = node.getOnMouseClicked() != null || node.getOnMouseReleased() != null;
    if (acts && !within && !control && !named(node) && !holdsControl(node)) {
      missing.add(told(node));
    }
    if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
      parent
          .getChildrenUnmodifiable()
          .forEach(child -> clicks(child, within || control && !passive(node), missing));
    }
  }

  /** Something that the screen reader knows by name and kind, though the keys go past it. */
  private static boolean named(Node node) {
    return node.getAccessibleText() != null
        && !node.getAccessibleText().isBlank()
        && node.getAccessibleRole() == AccessibleRole.BUTTON;
  }

  private static boolean holdsControl(Node node) {
    return node.isVisible()
        && (node.isFocusTraversable() && !name(node).isBlank()
            || node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Names::holdsControl));
  }

  private static String told(Node node) {
    return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass() + path(node);
  }

  private static void walk(Node node, Predicate<Node> lacks, List<String> missing) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !passive(node) && lacks.test(node)) {
      missing.add(told(node));
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
