package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** What in a scene takes the keys without showing it. */
final class FocusSigns {
  private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("focus-visible");

  /** What a ring or a line below words has at least, in pixels. */
  private static final int LEAST = 12;

  private static final double CONTRAST = 3;
  private static final double AROUND = 6;

  private FocusSigns() {}

  /**
   * All that can have the keys and, having them, looks as before: fewer than a few pixels of
   * another colour, of a contrast of 3 to what was there. To be called on the JavaFX thread; the
   * root has the keys afterwards.
   *
   * @param part only what is in it is looked at
   */
  static List<String> missing(Parent root, Parent part) {
    List<Node> all = new ArrayList<>();
    collect(part, root.localToScene(root.getLayoutBounds()), all);
    List<String> missing = new ArrayList<>();
    for (Node node : all) {
      if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
        continue;
      }
      // A sheet keeps the keys: there the root would not get them.
      Node other = all.stream().filter(one -> one != node).findFirst().orElse(root);
      other.requestFocus();
      WritableImage before = picture(root, node);
      node.requestFocus();
      node.pseudoClassStateChanged(BY_KEY, true);
      int changed = changed(before, picture(root, node));
      node.pseudoClassStateChanged(BY_KEY, false);
      if (changed < LEAST) {
        missing.add(changed + " " + node);
      }
    }
    root.requestFocus();
    return missing;
  }

  /** What is scrolled out of sight is left out: it comes into sight with the keys. */
  private static void collect(Node node, Bounds seen, List<Node> all) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && seen.contains(at)) {
      all.add(node);
    }
    Bounds inside = node instanceof ScrollPane ? at : seen;
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside, all));
    }
  }

  private static WritableImage picture(Parent root, Node node) {
    root.applyCss();
    root.layout();
    Bounds at = node.localToScene(node.getLayoutBounds());
    SnapshotParameters there = new SnapshotParameters();
    there.setViewport(
        new Rectangle2D(
            at.getMinX() - AROUND,
            at.getMinY() - AROUND,
            Math.max(1, at.getWidth()) + 2 * AROUND,
            Math.max(1, at.getHeight()) + 2 * AROUND));
    return root.snapshot(there, null);
  }

  private static int changed(WritableImage before, WritableImage after) {
    PixelReader was = before.getPixelReader();
    PixelReader is = after.getPixelReader();
    int n = 0;
    for (int y = 0; y < Math.min(before.getHeight(), after.getHeight()); y++) {
      for (int x = 0; x < Math.min(before.getWidth(), after.getWidth()); x++) {
        int a = was.getArgb(x, y);
        int b = is.getArgb(x, y);
        if (a != b && contrast(a, b) >= CONTRAST) {
          n++;
        }
      }
    }
    return n;
  }

  private static double contrast(int a, int b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
