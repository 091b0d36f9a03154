package org.rolescope.ui.frame;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where a window is on the screens, in logical pixels.
 *
 * @param maximized whether it fills its screen; then the rest is its place when it does not
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  /** Of the title bar so much must be seen that the window can be taken hold of. */
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 30;
  private static final Pattern STORED =
      Pattern.compile("-?\\d{1,6} -?\\d{1,6} \\d{1,6} \\d{1,6} (?:true|false)");

  /** As {@link #text} wrote it; empty for anything else. */
  static Optional<WindowPlace> parse(String text) {
    if (!STORED.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", -1);
    return Optional.of(
        new WindowPlace(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3]),
            Boolean.parseBoolean(parts[4])));
  }

  /** The same place, but filling the screen or not. */
  WindowPlace whenMaximized(boolean fills) {
    return new WindowPlace(x, y, width, height, fills);
  }

  String text() {
    return Math.round(x)
        + " "
        + Math.round(y)
        + " "
        + Math.round(width)
        + " "
        + Math.round(height)
        + " "
        + maximized;
  }

  /** Whether its title bar can be reached: a screen may be gone since. */
  boolean reachable(List<Rectangle2D> screens) {
    return screens.stream()
        .anyMatch(
            screen ->
                Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX()) >= GRIP_WIDTH
                    && y >= screen.getMinY() - 1
                    && y + GRIP_HEIGHT <= screen.getMaxY());
  }
}
