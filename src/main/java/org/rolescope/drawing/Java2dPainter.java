package org.rolescope.drawing;

import java.awt.Graphics2D;

/** Paints a drawing with Java2D: the map on the screen, and PNG. Works without a display. */
public final class Java2dPainter {
  private Java2dPainter() {}

  /**
   * Paints the visible part, background included, with the level of detail that the scale asks for.
   */
  public static void paint(Drawing drawing, Viewport viewport, Theme theme, Graphics2D graphics) {
    throw new UnsupportedOperationException();
  }
}
