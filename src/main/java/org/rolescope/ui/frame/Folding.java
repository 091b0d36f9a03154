package org.rolescope.ui.frame;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether a pane is unfolded, and whether the user wants it to be. */
final class Folding {
  /** Why a pane may have to give way. */
  enum Reason {
    /** The focus needs the width. */
    FOCUS,
    /** The window is too narrow. */
    NARROW
  }

  private final BooleanProperty shown;
  private final BooleanProperty wanted;
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private boolean giving;

  /**
   * @param wanted what the user wants, which is remembered; follows what is done by hand
   */
  Folding(BooleanProperty wanted) {
    this.wanted = wanted;
    this.shown = new SimpleBooleanProperty(wanted.get());
    shown.addListener(
        (property, before, now) -> {
          if (!giving) {
            wanted.set(now);
          }
        });
  }

  /** Folds the pane while there is a reason; afterwards it is as it is wanted. */
  void giveWay(Reason reason, boolean needed) {
    boolean news = needed ? reasons.add(reason) : reasons.remove(reason);
    if (news && (needed || reasons.isEmpty())) {
      giving = true;
      shown.set(!needed && wanted.get());
      giving = false;
    }
  }

  /** What is seen; to be set by hand. */
  BooleanProperty shownProperty() {
    return shown;
  }
}
