package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** Shows where the keyboard is in the picture: a ring around a node, a line along an arrow. */
final class CursorMark extends Group {
  private static final double OUTSIDE = 4;

  private final Rectangle ring = new Rectangle();
  private final Path line = new Path();
  private Drawing drawn = Drawing.EMPTY;
  private Optional<Hit> marking = Optional.empty();
  private double scale;
  private List<List<Point>> pieces = List.of();

  CursorMark() {
    ring.getStyleClass().add("cursor-ring");
    line.getStyleClass().add("cursor-line");
    setMouseTransparent(true);
    getChildren().addAll(line, ring);
  }

  /**
   * Puts the mark where the keyboard is.
   *
   * @param marked whether the picture itself shows it
   */
  void show(Camera camera, Optional<Hit> at, boolean marked) {
    boolean arrow = at.filter(hit -> drawing(camera).lineOf(hit).isPresent()).isPresent();
    Optional<Rect> place = at.flatMap(camera::onScreen);
    line.setVisible(arrow && !marked);
    ring.setVisible(!arrow && place.isPresent() && !marked);
    if (line.isVisible()) {
      line(camera, at);
    }
    place.map(box -> box.grow(OUTSIDE)).ifPresent(this::ring);
  }

  private void ring(Rect box) {
    ring.setX(box.x());
    ring.setY(box.y());
    ring.setWidth(box.width());
    ring.setHeight(box.height());
  }

  private static Drawing drawing(Camera camera) {
    return camera.drawingProperty().get();
  }

  /** Along the arrow, not over its label or another; what is covered is found once for a scale. */
  private void line(Camera camera, Optional<Hit> at) {
    Viewport view = camera.viewportProperty().get();
    boolean same = drawn == drawing(camera) && marking.equals(at) && scale == view.scale();
    if (!same) {
      drawn = drawing(camera);
      marking = at;
      scale = view.scale();
      pieces = at.map(hit -> drawn.uncovered(hit, scale)).orElse(List.of());
    }
    line.getElements().setAll(pieces.stream().flatMap(piece -> along(piece, view)).toList());
  }

  private static Stream<PathElement> along(List<Point> piece, Viewport view) {
    return IntStream.range(0, piece.size())
        .mapToObj(
            i -> {
              double x = (piece.get(i).x() - view.x()) * view.scale();
              double y = (piece.get(i).y() - view.y()) * view.scale();
              return i == 0 ? new MoveTo(x, y) : new LineTo(x, y);
            });
  }
}
