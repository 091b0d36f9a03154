package org.rolescope.ui.look;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/**
 * What is made, or put into the window, when it is wanted. Tooltips and menus are windows, for
 * which all styles are matched anew, and few of the many rows of a list are ever pointed at; what
 * stands in the window is styled, seen or not.
 */
public final class OnDemand {
  private static final String TIP = "tip";

  private OnDemand() {}

  /**
   * Adds a part as soon as it is visible: before those hear of it who wait for it to be seen.
   *
   * @param owner keeps the part until then: what its visibility is bound to does not
   * @param add puts the part where it stands
   */
  public static void onceSeen(Node owner, Node part, Runnable add) {
    owner.getProperties().put(part, add);
    Runnable look =
        () -> {
          if (part.isVisible() && part.getParent() == null) {
            add.run();
          }
        };
    part.visibleProperty().subscribe(look);
    look.run();
  }

  /** Whether a part that an owner keeps is added once it is seen: it may leave while it is not. */
  public static boolean comesWhenSeen(Node owner, Node part) {
    return owner.getProperties().containsKey(part);
  }

  /** Shows words while something is pointed at; nothing where they are empty. */
  public static void tip(Node node, Supplier<String> words) {
    node.getProperties().put(TIP, words);
    node.hoverProperty()
        .addListener(
            (property, before, over) -> {
              String now = over ? words.get() : "";
              if (now.isEmpty()) {
                Tooltip.uninstall(node, null);
              } else {
                Tooltip.install(node, new Tooltip(now));
              }
            });
  }

  /** Whether it shows words while it is pointed at. */
  public static boolean hasTip(Node node) {
    return node.getProperties().containsKey(TIP);
  }

  /** The context menu of something; none where there is nothing in it. */
  public static void menu(Node node, Supplier<List<MenuItem>> items) {
    node.setOnContextMenuRequested(
        event -> {
          ContextMenu menu = new ContextMenu();
          menu.getItems().setAll(items.get());
          if (!menu.getItems().isEmpty()) {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
  }
}
