package org.rolescope.drawing;

/**
 * The part of a drawing that is looked at.
 *
 * @param x left edge, in drawing coordinates
 * @param y top edge, in drawing coordinates
 * @param scale screen pixels per drawing unit; 1 is 100 %
 * @param width of the screen area, in screen pixels
 * @param height of the screen area, in screen pixels
 */
public record Viewport(double x, double y, double scale, double width, double height) {
  /** The smallest and largest {@link #scale}: a hundred opened accounts are seen at once. */
  public static final double MIN_SCALE = 0.004;

  public static final double MAX_SCALE = 4;

  /** A small drawing in a large window becomes no larger than this. */
  private static final double MOST_FIT = 1.25;

  /** Shows all of {@code bounds}, centred, with a margin, a little larger than 100 % at most. */
  public static Viewport fit(Rect bounds, double width, double height) {
    double margin = 12;
    double scale =
        Math.min(
            MOST_FIT,
            Math.min(
                (width - 2 * margin) / Math.max(1, bounds.width()),
                (height - 2 * margin) / Math.max(1, bounds.height())));
    scale = Math.max(MIN_SCALE, scale);
    return new Viewport(
        bounds.centerX() - width / scale / 2,
        bounds.centerY() - height / scale / 2,
        scale,
        width,
        height);
  }

  /** The visible part, in drawing coordinates. */
  public Rect visible() {
    return new Rect(x, y, width / scale, height / scale);
  }

  /** Screen to drawing. */
  public double toDrawingX(double screenX) {
    return x + screenX / scale;
  }

  /** Screen to drawing. */
  public double toDrawingY(double screenY) {
    return y + screenY / scale;
  }

  /** Moved by screen pixels. */
  public Viewport pan(double dx, double dy) {
    return new Viewport(x - dx / scale, y - dy / scale, scale, width, height);
  }

  /** Scaled by {@code factor} around a screen point, within the limits. */
  public Viewport zoom(double factor, double screenX, double screenY) {
    double next = Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale * factor));
    return new Viewport(
        toDrawingX(screenX) - screenX / next,
        toDrawingY(screenY) - screenY / next,
        next,
        width,
        height);
  }

  /** The same place in an area of another size. */
  public Viewport resize(double newWidth, double newHeight) {
    return new Viewport(x, y, scale, newWidth, newHeight);
  }
}
