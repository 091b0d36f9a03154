package org.rolescope.ui.look;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A line of a list whose texts wrap: as high as they are at the width of the list. */
public abstract class WrappingCell<T> extends ListCell<T> {
  /** What a scroll bar and the insets take, in logical pixels. */
  private static final double BESIDE = 48;

  /**
   * Shows texts that wrap.
   *
   * @param heard the same for a screen reader
   */
  protected final void wrap(Region texts, String heard) {
    setAccessibleText(heard);
    texts.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
    setGraphic(texts);
  }

  // A list asks for the height at no width, where texts that wrap are lower than they will be.
  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() instanceof Region texts && texts.prefWidthProperty().isBound()
        ? snappedTopInset() + texts.prefHeight(texts.getPrefWidth()) + snappedBottomInset()
        : super.computePrefHeight(width);
  }
}
