package org.rolescope.ui.graph;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * An overview in the corner of the picture, with a frame around what is looked at; pressing or
 * dragging in it moves the view. It is painted once for a picture, and hidden, costing nothing,
 * while all of the picture is seen anyway.
 */
public final class MinimapView extends Pane {
  private static final double WIDTH = 152;
  private static final double HEIGHT = 85;
  private static final double MARGIN = 5;
  private static final double SMALLEST_FRAME = 6;

  private final Camera camera;
  private final ObservableValue<Viewport> whole;
  private final Rectangle frame = new Rectangle();
  private double grabX;
  private double grabY;

  /**
   * @param wanted whether the user wants to see it
   */
  public MinimapView(
      Camera camera,
      TaskRunner runner,
      ObservableValue<Theme> theme,
      ObservableValue<Boolean> wanted) {
    this.camera = camera;
    setId("minimap");
    getStyleClass().add("minimap");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> wanted.getValue() && camera.looksAtPart(),
                wanted,
                camera.viewportProperty(),
                camera.drawingProperty()));
    ObservableValue<Drawing> drawing =
        visibleProperty()
            .flatMap(
                seen ->
                    seen ? camera.drawingProperty() : new SimpleObjectProperty<>(Drawing.EMPTY));
    whole = drawing.map(MinimapView::whole);
    BitmapPane bitmap = new BitmapPane(runner, Lane.MINIMAP, drawing, whole, theme);
    bitmap.setMouseTransparent(true);
    bitmap.resize(WIDTH, HEIGHT);
    bitmap.setManaged(false);
    frame.getStyleClass().add("minimap-frame");
    frame.setMouseTransparent(true);
    Region border = new Region();
    border.getStyleClass().add("minimap-border");
    border.setMouseTransparent(true);
    border.resize(WIDTH, HEIGHT);
    border.setManaged(false);
    getChildren().addAll(bitmap, frame, border);
    Rectangle clip = new Rectangle(WIDTH, HEIGHT);
    clip.setArcWidth(12);
    clip.setArcHeight(12);
    setClip(clip);
    whole.subscribe(this::place);
    camera.viewportProperty().subscribe(this::place);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::look);
  }

  private static Viewport whole(Drawing drawing) {
    Rect all = drawing.bounds();
    double scale =
        Math.min(
            (WIDTH - 2 * MARGIN) / Math.max(1, all.width()),
            (HEIGHT - 2 * MARGIN) / Math.max(1, all.height()));
    return new Viewport(
        all.centerX() - WIDTH / scale / 2,
        all.centerY() - HEIGHT / scale / 2,
        scale,
        WIDTH,
        HEIGHT);
  }

  private void place() {
    Viewport all = whole.getValue();
    Rect seen = camera.viewportProperty().get().visible();
    double width = Math.max(SMALLEST_FRAME, seen.width() * all.scale());
    double height = Math.max(SMALLEST_FRAME, seen.height() * all.scale());
    frame.setX((seen.centerX() - all.x()) * all.scale() - width / 2);
    frame.setY((seen.centerY() - all.y()) * all.scale() - height / 2);
    frame.setWidth(width);
    frame.setHeight(height);
    setAccessibleText(Words.of("minimap.accessible", camera.percentInView()));
  }

  /** The frame is taken hold of where it is; pressed beside it, its middle comes there. */
  private void press(MouseEvent event) {
    boolean held = frame.contains(event.getX(), event.getY());
    grabX = held ? event.getX() - frame.getX() - frame.getWidth() / 2 : 0;
    grabY = held ? event.getY() - frame.getY() - frame.getHeight() / 2 : 0;
    look(event);
  }

  private void look(MouseEvent event) {
    Viewport all = whole.getValue();
    camera.center(all.toDrawingX(event.getX() - grabX), all.toDrawingY(event.getY() - grabY));
    event.consume();
  }
}
