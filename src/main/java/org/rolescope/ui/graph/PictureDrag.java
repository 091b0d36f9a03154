package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/**
 * Dragging in the picture: the ground pans, a caller dropped onto a role asks the simulator, and
 * anything else that may stand elsewhere stays where it is dropped. While it is on its way its
 * outline follows the pointer, with its arrows as straight lines.
 */
final class PictureDrag extends Group {
  private static final double THRESHOLD = 5;

  /** So many arrows can be told apart at most. */
  private static final long MOST_LINES = 200;

  private final PictureViewModel model;
  private final Camera camera;
  private final PictureView.Asks asks;
  private final Rectangle outline = new Rectangle();
  private final Rectangle target = new Rectangle();
  private final Path lines = new Path();
  private final Line asking = new Line();
  private Optional<Hit> pressed = Optional.empty();
  private List<org.rolescope.drawing.Path> ways = List.of();
  private Point start = new Point(0, 0);
  private Point last = start;
  private boolean dragging;

  PictureDrag(PictureViewModel model, PictureView.Asks asks) {
    this.model = model;
    this.camera = model.camera();
    this.asks = asks;
    outline.getStyleClass().add("moving");
    lines.getStyleClass().add("moving-lines");
    target.getStyleClass().add("hover-ring");
    asking.getStyleClass().add("asking");
    setMouseTransparent(true);
    getChildren().addAll(lines, outline, target, asking);
    hideAll();
  }

  private void hideAll() {
    getChildren().forEach(child -> child.setVisible(false));
  }

  /** What the button was pressed on. */
  Optional<Hit> pressed() {
    return pressed;
  }

  /** Whether the pointer has gone far enough since then to be no click. */
  boolean isDragging() {
    return dragging;
  }

  void press(MouseEvent event) {
    dragging = false;
    pressed =
        event.getButton() == MouseButton.PRIMARY
            ? camera.at(event.getX(), event.getY())
            : Optional.empty();
    start = last = new Point(event.getX(), event.getY());
  }

  void drag(MouseEvent event) {
    Point now = new Point(event.getX(), event.getY());
    if (!dragging && start.distance(now) < THRESHOLD) {
      return;
    }
    if (!dragging) {
      dragging = true;
      ways = movable().flatMap(this::place).map(this::ways).orElse(List.of());
    }
    Optional<Hit> role = asked(event);
    if (role.isPresent() || isNode(pressed) && movable().isEmpty()) {
      ask(role, now);
    } else if (movable().isPresent()) {
      move(now);
    } else {
      camera.pan(now.x() - last.x(), now.y() - last.y());
    }
    last = now;
  }

  private Optional<Hit> movable() {
    return pressed.filter(hit -> camera.drawingProperty().get().corner(hit).isPresent());
  }

  private Optional<Rect> place(Hit hit) {
    return camera.drawingProperty().get().place(hit);
  }

  private List<org.rolescope.drawing.Path> ways(Rect place) {
    return camera.drawingProperty().get().linesFrom(place).stream().limit(MOST_LINES).toList();
  }

  /** The role under the pointer that the pressed one can be asked about. */
  private Optional<Hit> asked(MouseEvent event) {
    return isNode(pressed)
        ? camera
            .at(event.getX(), event.getY())
            .filter(hit -> isNode(Optional.of(hit)) && !pressed.equals(Optional.of(hit)))
            .filter(hit -> asks.mayAsk(pressed.get().id(), hit.id()))
        : Optional.empty();
  }

  private static boolean isNode(Optional<Hit> hit) {
    return hit.filter(found -> found.kind() == Hit.Kind.NODE).isPresent();
  }

  private void ask(Optional<Hit> role, Point now) {
    hideAll();
    asking.setStartX(start.x());
    asking.setStartY(start.y());
    asking.setEndX(now.x());
    asking.setEndY(now.y());
    asking.setVisible(true);
    role.flatMap(camera::onScreen)
        .ifPresent(
            place -> {
              PictureView.place(target, place.grow(2));
              target.setVisible(true);
            });
  }

  private void move(Point now) {
    hideAll();
    double dx = now.x() - start.x();
    double dy = now.y() - start.y();
    movable()
        .flatMap(camera::onScreen)
        .ifPresent(
            place -> {
              PictureView.place(
                  outline, new Rect(place.x() + dx, place.y() + dy, place.width(), place.height()));
              outline.setVisible(true);
            });
    Viewport view = camera.viewportProperty().get();
    lines.getElements().clear();
    for (org.rolescope.drawing.Path way : ways) {
      Point near = onScreen(way.start(), view).plus(dx, dy);
      Point far = onScreen(way.end(), view);
      lines.getElements().addAll(new MoveTo(near.x(), near.y()), new LineTo(far.x(), far.y()));
    }
    lines.setVisible(true);
  }

  private static Point onScreen(Point point, Viewport view) {
    return new Point((point.x() - view.x()) * view.scale(), (point.y() - view.y()) * view.scale());
  }

  void release(MouseEvent event) {
    hideAll();
    if (!dragging || pressed.isEmpty()) {
      return;
    }
    Optional<Hit> role = asked(event);
    if (role.isPresent()) {
      asks.ask(pressed.get().id(), role.get().id());
      return;
    }
    double scale = camera.viewportProperty().get().scale();
    model
        .pins()
        .move(
            camera.drawingProperty().get(),
            pressed.get(),
            (event.getX() - start.x()) / scale,
            (event.getY() - start.y()) / scale);
  }
}
