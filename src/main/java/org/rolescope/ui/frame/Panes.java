package org.rolescope.ui.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which panes of the window are unfolded. */
public final class Panes {
  private static final double NARROW_INSPECTOR = 320;
  private static final double WIDE_INSPECTOR = 640;
  private static final double WIDEST_INSPECTOR = 900;

  private final BooleanProperty side = new SimpleBooleanProperty(true);
  private final BooleanProperty inspector = new SimpleBooleanProperty(true);
  private final BooleanProperty simulator = new SimpleBooleanProperty();
  private final DoubleProperty inspectorWidth = new SimpleDoubleProperty(NARROW_INSPECTOR);
  private boolean gaveWay;

  /**
   * Folds the pane at the left while something needs the width; afterwards it is as it was before,
   * unless it was unfolded by hand meanwhile.
   */
  void giveWay(boolean needed) {
    if (needed && side.get()) {
      gaveWay = true;
      side.set(false);
    } else if (!needed && gaveWay) {
      gaveWay = false;
      side.set(true);
    }
  }

  /** The pane at the left. */
  public BooleanProperty sideProperty() {
    return side;
  }

  /** The pane at the right. */
  public BooleanProperty inspectorProperty() {
    return inspector;
  }

  /** Width of the pane at the right, in logical pixels. */
  public DoubleProperty inspectorWidthProperty() {
    return inspectorWidth;
  }

  /** Makes the pane at the right wider by {@code by}, within its limits. */
  void widenInspector(double by) {
    inspectorWidth.set(
        Math.max(NARROW_INSPECTOR, Math.min(WIDEST_INSPECTOR, inspectorWidth.get() + by)));
  }

  /** From one column to two, or back. */
  void toggleInspectorWidth() {
    boolean wide = inspectorWidth.get() >= WIDE_INSPECTOR;
    inspectorWidth.set(wide ? NARROW_INSPECTOR : WIDE_INSPECTOR);
  }

  /** The drawer at the bottom; it takes the room of all the others. */
  public BooleanProperty simulatorProperty() {
    return simulator;
  }
}
