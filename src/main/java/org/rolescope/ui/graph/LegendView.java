package org.rolescope.ui.graph;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * The legend under the picture: only what is drawn, made smaller where there is no room. Hidden
 * while there is nothing to explain.
 */
public final class LegendView extends Pane {
  /** How large it is where the window is scaled up for the picture, which comes first. */
  private static final double BESIDE_PRESENTED = 0.65;

  private final ObservableValue<Drawing> legend;
  private final ObservableValue<Boolean> presenting;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));

  /**
   * @param wanted whether the user wants to see it
   * @param presenting whether the picture is presented
   */
  public LegendView(
      PictureViewModel model,
      TaskRunner runner,
      ObservableValue<Theme> theme,
      ObservableValue<Boolean> wanted,
      ObservableValue<Boolean> presenting) {
    this.presenting = presenting;
    getStyleClass().add("legend");
    setAccessibleText(Words.of("legend.accessible"));
    setMinWidth(0);
    legend = model.camera().drawingProperty().map(Drawing::legend);
    BitmapPane bitmap = new BitmapPane(runner, Lane.LEGEND, legend, viewport, theme);
    bitmap.prefWidthProperty().bind(widthProperty());
    bitmap.prefHeightProperty().bind(heightProperty());
    getChildren().add(bitmap);
    legend.subscribe(this::resizeTo);
    widthProperty().subscribe(() -> resizeTo(legend.getValue()));
    presenting.subscribe(() -> resizeTo(legend.getValue()));
    visibleProperty()
        .bind(wanted.flatMap(is -> legend.map(drawing -> is && drawing.bounds().width() > 0)));
    managedProperty().bind(visibleProperty());
  }

  private void resizeTo(Drawing drawing) {
    Rect bounds = drawing.bounds();
    if (bounds.width() <= 0 || getWidth() <= 0) {
      return;
    }
    double most = presenting.getValue() ? BESIDE_PRESENTED : 1;
    double scale = Math.min(most, getWidth() / bounds.width());
    double height = Math.ceil(bounds.height() * scale);
    viewport.set(new Viewport(bounds.x(), bounds.y(), scale, bounds.width() * scale, height));
    setMinHeight(height);
    setMaxHeight(height);
  }
}
