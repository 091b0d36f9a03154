package org.rolescope.ui.matrix;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The grid with the pairs below its last row. Where there is no room for both the pairs give way
 * first, as far as they can, then the grid; where not even a row of it would be seen, the pairs
 * have all the room.
 */
final class GridAbovePairs extends Region {
  private final Region grid;
  private final Region pairs;
  private final Node nothing;

  /**
   * @param nothing stands in place of a grid without cells
   */
  GridAbovePairs(Region grid, Region pairs, Node nothing) {
    this.grid = grid;
    this.pairs = pairs;
    this.nothing = nothing;
    setMinSize(0, 0);
    getChildren().addAll(nothing, grid, pairs);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    nothing.resizeRelocate(0, 0, width, height);
    double least = pairs.isManaged() ? Math.min(height, pairs.minHeight(width)) : 0;
    double left = Math.min(grid.prefHeight(width), height - least);
    double above = pairs.isManaged() && left < grid.minHeight(width) ? 0 : left;
    grid.setVisible(above > 0 || !pairs.isManaged());
    grid.resizeRelocate(0, 0, width, Math.rint(above));
    if (pairs.isManaged()) {
      double below = Math.min(pairs.prefHeight(width), height - above);
      pairs.resizeRelocate(0, Math.rint(above), width, Math.rint(below));
    }
  }
}
