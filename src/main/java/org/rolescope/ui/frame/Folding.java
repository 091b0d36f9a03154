package org.rolescope.ui.frame;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether a pane is unfolded, and whether the user wants it to be. */
final class Folding {
  /** Why a pane may have to give way. */
  enum Reason {
    /** The focus needs the width. */
    FOCUS,
    /** In this window the rings of a blast radius need it. */
    RINGS,
    /** The window is too narrow. */
    NARROW
  }

  /** What to come back to. */
  private record Before(boolean shown, boolean wanted, Set<Reason> reasons) {}

  private final BooleanProperty shown;
  private final BooleanProperty wanted;
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
  private Optional<Before> before = Optional.empty();
  private boolean giving;

  /**
   * @param wanted what the user wants, which is remembered; follows what is done by hand
   */
  Folding(BooleanProperty wanted) {
    this.wanted = wanted;
    this.shown = new SimpleBooleanProperty(wanted.get());
    shown.addListener(
        (property, was, now) -> {
          if (!giving) {
            wanted.set(now);
          }
        });
  }

  /** Folds the pane while there is a reason; afterwards it is as it is wanted. */
  void giveWay(Reason reason, boolean needed) {
    boolean news = needed ? reasons.add(reason) : reasons.remove(reason);
    if (before.isEmpty() && news && (needed || reasons.isEmpty())) {
      give(!needed && wanted.get());
    }
  }

  private void give(boolean seen) {
    giving = true;
    shown.set(seen);
    giving = false;
  }

  /** Shows or folds the pane for a while, whatever is wanted and whatever it has to give way to. */
  void stepAside(boolean seen) {
    before = Optional.of(new Before(shown.get(), wanted.get(), Set.copyOf(reasons)));
    give(seen);
  }

  /** As it was before it stepped aside, unless it has to give way to something else since. */
  void comeBack() {
    before.ifPresent(
        was -> {
          wanted.set(was.wanted());
          give(reasons.equals(was.reasons()) ? was.shown() : reasons.isEmpty() && was.wanted());
        });
    before = Optional.empty();
  }

  /** What is seen; to be set by hand. */
  BooleanProperty shownProperty() {
    return shown;
  }
}
