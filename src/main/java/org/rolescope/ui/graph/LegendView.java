package org.rolescope.ui.graph;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** The legend under the picture: only what is drawn. Hidden while there is nothing to explain. */
public final class LegendView extends StackPane {
  public LegendView(PictureViewModel model, TaskRunner runner, ObservableValue<Theme> theme) {
    getStyleClass().add("legend");
    setAccessibleText(Words.of("legend.accessible"));
    ObservableValue<Drawing> legend = model.drawingProperty().map(Drawing::legend);
    ObservableValue<Viewport> all = legend.map(LegendView::all);
    BitmapPane bitmap = new BitmapPane(runner, Lane.LEGEND, legend, all, theme);
    getChildren().add(bitmap);
    visibleProperty().bind(all.map(view -> view.width() > 1));
    managedProperty().bind(visibleProperty());
    all.subscribe(
        view -> {
          setMinHeight(view.height());
          setMaxHeight(view.height());
          setMaxWidth(view.width());
        });
    javafx.scene.shape.Rectangle clip = new javafx.scene.shape.Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  private static Viewport all(Drawing legend) {
    Rect bounds = legend.bounds();
    return new Viewport(bounds.x(), bounds.y(), 1, bounds.width(), bounds.height());
  }
}
