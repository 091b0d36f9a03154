package org.rolescope.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * Lets a list of which only the rows in sight are made grow to its height in a few frames: rows
 * that come into sight with one frame are made and styled in one go.
 */
public final class Unrolling {
  /** The heads of a table and one row, or the first of a list. */
  private static final double FIRST = 60;

  /** Two rows of a table, or one of a list. */
  private static final double STEP = 80;

  private static final int STEPS = 12;

  private final Region list;
  private final Frames frames = new Frames();

  public Unrolling(Region list) {
    this.list = list;
  }

  /** From the first rows on. */
  public void begin() {
    begin(() -> {});
  }

  /**
   * The same.
   *
   * @param then what is done once it has its height
   */
  public void begin(Runnable then) {
    begin(FIRST, then);
  }

  /**
   * The same, without a row at first: what it is to show is made ready in the frame before.
   *
   * @param then what is done once it has its height
   */
  public void beginWithout(Runnable then) {
    begin(0, then);
  }

  private void begin(double first, Runnable then) {
    list.setMaxHeight(first);
    List<Runnable> portions = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      double height = first + step * STEP;
      portions.add(() -> list.setMaxHeight(height));
    }
    portions.add(() -> list.setMaxHeight(Double.MAX_VALUE));
    portions.add(then);
    frames.begin(portions);
  }
}
