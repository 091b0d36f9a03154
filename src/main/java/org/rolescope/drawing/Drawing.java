package org.rolescope.drawing;

import java.util.Optional;

/** A finished picture: placed shapes in painting order. Immutable. */
public final class Drawing {
  /** All that is drawn lies within. */
  public Rect bounds() {
    throw new UnsupportedOperationException();
  }

  /** The topmost thing at a point of the drawing, within {@code tolerance} drawing units. */
  public Optional<Hit> hit(double x, double y, double tolerance) {
    throw new UnsupportedOperationException();
  }

  /** Where a node, account box or fold line stands; empty if it is not drawn. */
  public Optional<Rect> place(Hit what) {
    throw new UnsupportedOperationException();
  }
}
