package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

/** A disc around the pointer, so that people at the back of a room can follow it. */
final class Halo extends Circle {
  private static final double RADIUS = 18;

  /**
   * @param over follows the pointer there
   * @param wanted whether it is seen
   */
  Halo(Node over, ObservableValue<Boolean> wanted) {
    super(RADIUS);
    getStyleClass().add("halo");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    over.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (wanted.getValue()) {
            setVisible(event.getEventType() != MouseEvent.MOUSE_EXITED);
            setCenterX(event.getX());
            setCenterY(event.getY());
          }
        });
    wanted.subscribe(
        is -> {
          if (!is) {
            setVisible(false);
          }
        });
  }
}
