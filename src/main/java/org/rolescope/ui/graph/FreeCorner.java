package org.rolescope.ui.graph;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** Where words over the picture hide least of it. */
final class FreeCorner {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 64;

  /** What is larger on the screen is more than a node or a folded account, and has room. */
  private static final double LARGE = 260;

  private FreeCorner() {}

  /**
   * The first place, beginning at the lower left, at which fewest nodes stand. O(what is drawn).
   */
  static Pos of(Camera camera) {
    Viewport view = camera.viewportProperty().get();
    // The overview stands at the lower right then.
    List<Pos> places =
        camera.looksAtPart()
            ? List.of(Pos.BOTTOM_LEFT, Pos.TOP_LEFT, Pos.TOP_RIGHT)
            : List.of(Pos.BOTTOM_LEFT, Pos.BOTTOM_RIGHT, Pos.TOP_LEFT, Pos.TOP_RIGHT);
    List<Rect> nodes =
        camera.drawingProperty().get().places().keySet().stream()
            .filter(Hit::standsStill)
            .flatMap(hit -> camera.onScreen(hit).stream())
            .filter(box -> box.width() < LARGE)
            .toList();
    return places.stream()
        .min(Comparator.comparingLong(place -> covered(at(place, view), nodes)))
        .orElse(Pos.BOTTOM_LEFT);
  }

  private static long covered(Rect words, List<Rect> nodes) {
    return nodes.stream().filter(words::intersects).count();
  }

  private static Rect at(Pos place, Viewport view) {
    double x = place.getHpos() == HPos.LEFT ? 0 : view.width() - WIDTH;
    double y = place.getVpos() == VPos.TOP ? 0 : view.height() - HEIGHT;
    return new Rect(x, y, WIDTH, HEIGHT);
  }
}
