package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Path;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.look.Rows;

/** Shows where the keyboard is in the picture: a ring around a node, a line along an arrow. */
final class CursorMark extends Group {
  private static final double OUTSIDE = 4;
  private static final double INSET = 10;

  private final Rectangle ring = new Rectangle();
  private final Polyline line = new Polyline();
  private final Label words = Rows.label("", "cursor-words");

  CursorMark() {
    ring.getStyleClass().add("cursor-ring");
    line.getStyleClass().add("cursor-line");
    words.setManaged(false);
    words.setWrapText(true);
    setMouseTransparent(true);
    getChildren().addAll(line, ring, words);
  }

  /**
   * Puts the mark where the keyboard is.
   *
   * @param ringed whether the picture itself has a ring there
   * @param said what to say of it, in the lower left corner; empty for nothing
   * @param height of the picture, in logical pixels
   */
  void show(Camera camera, Optional<Hit> at, boolean ringed, String said, double height) {
    Optional<Path> way = at.flatMap(camera.drawingProperty().get()::lineOf);
    Optional<Rect> place = at.flatMap(camera::onScreen);
    line.setVisible(way.isPresent());
    ring.setVisible(way.isEmpty() && place.isPresent() && !ringed);
    way.ifPresent(path -> line.getPoints().setAll(points(path, camera.viewportProperty().get())));
    place.map(box -> box.grow(OUTSIDE)).ifPresent(this::ring);
    words.setVisible(!said.isEmpty() && place.isPresent());
    words.setText(said);
    double room = Math.max(0, camera.viewportProperty().get().width() - 2 * INSET);
    double width = Math.min(room, words.prefWidth(-1));
    words.resizeRelocate(
        INSET, height - words.prefHeight(width) - INSET, width, words.prefHeight(width));
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
