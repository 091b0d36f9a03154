package org.rolescope.drawing;

/** A rectangle in the drawing's own coordinates (logical pixels at 100 %, y downwards). */
public record Rect(double x, double y, double width, double height) {
  public static final Rect EMPTY = new Rect(0, 0, 0, 0);

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  public boolean intersects(Rect other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** This rectangle, larger by {@code by} on every side. */
  public Rect grow(double by) {
    return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  Rect moved(double dx, double dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  /** The smallest rectangle around both; an empty one counts for nothing. */
  public Rect union(Rect other) {
    if (width <= 0 && height <= 0) {
      return other;
    }
    if (other.width <= 0 && other.height <= 0) {
      return this;
    }
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
