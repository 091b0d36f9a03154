package org.rolescope.ui.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which panes of the window are unfolded. */
public final class Panes {
  private final BooleanProperty side = new SimpleBooleanProperty(true);
  private final BooleanProperty inspector = new SimpleBooleanProperty(true);
  private final BooleanProperty simulator = new SimpleBooleanProperty();
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

  /** The drawer at the bottom; it takes the room of all the others. */
  public BooleanProperty simulatorProperty() {
    return simulator;
  }
}
