package org.rolescope.ui.look;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A label that gives way in its row before what stands there with it is cut: it asks for little,
 * and takes the room its text needs where nothing else wants it.
 */
public final class GivingLabel extends Label {
  private final double least;

  /**
   * @param least so many pixels are kept of a text that is longer
   */
  public GivingLabel(String text, String styleClass, double least) {
    super(text);
    this.least = least;
    getStyleClass().add(styleClass);
    setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(least, super.computePrefWidth(height));
  }

  @Override
  protected double computeMaxWidth(double height) {
    return super.computePrefWidth(height);
  }
}
