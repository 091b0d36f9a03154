package org.rolescope.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller than it was drawn: text, icons, rows and picture alike, so
 * that nothing is cut at any size. The content is laid out in the room that is left to it.
 */
public final class ScaledPane extends Region {
  private final Region content;
  private final Scale scale = new Scale(1, 1, 0, 0);

  /**
   * @param factor 1 shows the content as it is
   */
  public ScaledPane(Region content, ObservableValue<Double> factor) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    factor.subscribe(
        now -> {
          scale.setX(now);
          scale.setY(now);
          requestLayout();
        });
  }

  @Override
  protected void layoutChildren() {
    // A transform works from the upper left corner, and a region is placed before it is scaled.
    content.resizeRelocate(
        0, 0, Math.ceil(getWidth() / scale.getX()), Math.ceil(getHeight() / scale.getY()));
  }
}
