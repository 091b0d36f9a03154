package org.rolescope.ui.look;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;

/** Opens over the window at a part of it, and shows its content as large as that part is shown. */
public final class ScaledPopup extends Popup {
  /** Of a list, however little room there is. */
  private static final int LEAST_ROWS = 3;

  private final Scale scale = new Scale(1, 1);

  public ScaledPopup(Region content) {
    content.getTransforms().add(scale);
    // The group has the size that the scaled content has on the screen.
    getContent().add(new Group(content));
    setAutoHide(true);
  }

  /**
   * Opens it below a part of the window.
   *
   * @param gap between them, in pixels
   */
  public void showBelow(Node part, double gap) {
    Bounds at = part.localToScreen(part.getBoundsInLocal());
    if (at != null) {
      scale(part);
      setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
      show(part, at.getMinX(), at.getMaxY() + gap);
    }
  }

  /** The same above it. */
  public void showAbove(Node part, double gap) {
    Bounds at = part.localToScreen(part.getBoundsInLocal());
    if (at != null) {
      scale(part);
      setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
      show(part, at.getMinX(), at.getMinY() - gap);
    }
  }

  /**
   * How many rows of a list below a part end within the window: more would cover the part.
   *
   * @param most this many, where there is room
   * @param row height of one, in the list's own pixels
   * @param around what else has to have room there
   */
  public static int rowsBelow(Node part, int most, double row, double around) {
    double bottom = part.localToScene(part.getBoundsInLocal()).getMaxY();
    double room = part.getScene().getHeight() - bottom;
    int fit = (int) ((room / part.getLocalToSceneTransform().getMyy() - around) / row);
    return Math.max(LEAST_ROWS, Math.min(most, fit));
  }

  private void scale(Node part) {
    scale.setX(part.getLocalToSceneTransform().getMxx());
    scale.setY(part.getLocalToSceneTransform().getMyy());
  }
}
