package org.rolescope.ui.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rolescope.ui.graph.PictureViewModel.Mode;

/** Which panes of the window are unfolded. */
public final class Panes {
  private static final double NARROW_INSPECTOR = 320;
  private static final double WIDE_INSPECTOR = 640;
  private static final double WIDEST_INSPECTOR = 900;

  /** Below these widths of the window, in logical pixels, a pane gives way to the picture. */
  private static final double ROOM_FOR_SIDE = 900;

  /** Rings are as high as they are wide, and have headings above them; so has what changed. */
  private static final double ROOM_FOR_SIDE_AND_RINGS = 1100;

  private static final double ROOM_FOR_INSPECTOR = 620;

  /** The same for its height. */
  private static final double ROOM_FOR_LEGEND = 480;

  private final Folding side;
  private final Folding inspector;
  private final BooleanProperty simulator = new SimpleBooleanProperty();
  private final Folding legend;
  private final BooleanProperty minimap;
  private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
  private final BooleanProperty searching = new SimpleBooleanProperty();
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.MAP);
  private final DoubleProperty inspectorWidth;
  private Mode mode = Mode.MAP;
  private double width;

  Panes(Settings settings) {
    side = new Folding(settings.sideProperty());
    inspector = new Folding(settings.inspectorProperty());
    legend = new Folding(settings.legendProperty());
    minimap = settings.minimapProperty();
    inspectorWidth = settings.inspectorWidthProperty();
    tab.addListener((property, before, now) -> fit(width));
    widenInspector(0);
  }

  /** Folds the pane at the left while this picture needs the width. */
  void giveWay(Mode shown) {
    mode = shown;
    fit(width);
  }

  /** Folds panes while the window has no room for them. */
  void fit(double now) {
    width = now;
    // In another tab no picture needs it, and filters are for that one, too.
    boolean pictured = tab.get() == Tab.MAP;
    boolean rings =
        (mode == Mode.BLAST || mode == Mode.CHANGES)
            && width > 0
            && width < ROOM_FOR_SIDE_AND_RINGS;
    side.giveWay(Folding.Reason.FOCUS, pictured && mode == Mode.FOCUS);
    side.giveWay(Folding.Reason.RINGS, pictured && rings);
    side.giveWay(Folding.Reason.NARROW, width > 0 && width < ROOM_FOR_SIDE);
    inspector.giveWay(Folding.Reason.NARROW, width > 0 && width < ROOM_FOR_INSPECTOR);
  }

  /** Folds the legend while the window has no room for it. */
  void fitHeight(double height) {
    legend.giveWay(Folding.Reason.NARROW, height > 0 && height < ROOM_FOR_LEGEND);
  }

  /** Leaves the picture, the answer and the legend alone; afterwards every pane is as it was. */
  void present(boolean on) {
    if (on == presenting.get()) {
      return;
    }
    if (on) {
      side.stepAside(false);
      inspector.stepAside(false);
      legend.stepAside(true);
    } else {
      side.comeBack();
      inspector.comeBack();
      legend.comeBack();
    }
    searching.set(false);
    presenting.set(on);
  }

  /** Whether the picture is presented, without the bars around it. */
  ReadOnlyBooleanProperty presentingProperty() {
    return presenting.getReadOnlyProperty();
  }

  /** Whether the search box is called for while the picture is presented. */
  BooleanProperty searchingProperty() {
    return searching;
  }

  /** The overview in the corner of the picture. */
  BooleanProperty minimapProperty() {
    return minimap;
  }

  /** The pane at the left. */
  public BooleanProperty sideProperty() {
    return side.shownProperty();
  }

  /** The pane at the right. */
  public BooleanProperty inspectorProperty() {
    return inspector.shownProperty();
  }

  /** The legend under the picture. */
  public BooleanProperty legendProperty() {
    return legend.shownProperty();
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

  /** Which view the middle shows. */
  ObjectProperty<Tab> tabProperty() {
    return tab;
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
