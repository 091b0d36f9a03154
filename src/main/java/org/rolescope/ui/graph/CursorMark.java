package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Path;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** Shows where the keyboard is in the picture: a ring around a node, a line along an arrow. */
final class CursorMark extends Group {
  private static final double OUTSIDE = 4;

  private final Rectangle ring = new Rectangle();
  private final Polyline line = new Polyline();

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
    Optional<Path> way = at.flatMap(camera.drawingProperty().get()::lineOf);
    Optional<Rect> place = at.flatMap(camera::onScreen);
    line.setVisible(way.isPresent() && !marked);
    ring.setVisible(way.isEmpty() && place.isPresent() && !marked);
    way.ifPresent(path -> line.getPoints().setAll(points(path, camera.viewportProperty().get())));
    place.map(box -> box.grow(OUTSIDE)).ifPresent(this::ring);
  }

  private void ring(Rect box) {
    ring.setX(box.x());
    ring.setY(box.y());
    ring.setWidth(box.width());
    ring.setHeight(box.height());
  }

  private static List<Double> points(Path way, Viewport view) {
    return way.flattened().stream().flatMap(point -> onScreen(point, view).stream()).toList();
  }

  private static List<Double> onScreen(Point point, Viewport view) {
    return List.of((point.x() - view.x()) * view.scale(), (point.y() - view.y()) * view.scale());
  }
}
