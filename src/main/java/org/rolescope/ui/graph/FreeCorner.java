package org.rolescope.ui.graph;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** Where words over the picture hide least of it. */
final class FreeCorner {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 64;

  /** What is larger on the screen is more than a node or a folded account, and has room. */
  private static final double LARGE = 260;

  /** The heading of what is larger, in drawing units. */
  private static final double HEADING = 30;

  private FreeCorner() {}

  /**
   * Where the words are now, if no more stands there than elsewhere; else the first place,
   * beginning at the lower left, at which fewest nodes and headings stand. O(what is in view).
   */
  static Pos of(Camera camera, Pos now) {
    Viewport view = camera.viewportProperty().get();
    // The overview stands at the lower right then.
    List<Pos> places =
        camera.looksAtPart()
            ? List.of(Pos.BOTTOM_LEFT, Pos.TOP_LEFT, Pos.TOP_RIGHT)
            : List.of(Pos.BOTTOM_LEFT, Pos.BOTTOM_RIGHT, Pos.TOP_LEFT, Pos.TOP_RIGHT);
    List<Rect> told =
        camera
            .drawingProperty()
            .get()
            .legible(view.visible(), view.scale(), Double.MAX_VALUE)
            .stream()
            .map(box -> camera.onScreen(box.width() * view.scale() < LARGE ? box : heading(box)))
            .toList();
    Pos best =
        places.stream()
            .min(Comparator.comparingLong(place -> covered(at(place, view), told)))
            .orElse(Pos.BOTTOM_LEFT);
    boolean stays =
        places.contains(now) && covered(at(now, view), told) <= covered(at(best, view), told);
    return stays ? now : best;
  }

  private static Rect heading(Rect box) {
    return new Rect(box.x(), box.y(), Math.min(box.width(), LARGE), HEADING);
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
