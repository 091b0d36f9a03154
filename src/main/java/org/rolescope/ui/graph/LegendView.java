package org.rolescope.ui.graph;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.ScaledPopup;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * The legend under the picture: only what is drawn, made smaller where there is no room. Where it
 * could not be read then, a button opens it over the picture. Hidden while there is nothing to
 * explain.
 */
public final class LegendView extends Pane {
  /** Smaller than this share of its usual size its words cannot be read. */
  private static final double READABLE = 0.7;

  private final ObservableValue<Drawing> legend;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private final BitmapPane bitmap;
  private final Button open =
      new Button(Words.of("legend.open"), new Icon(MaterialDesignM.MAP_LEGEND));
  private final StackPane over = new StackPane();
  private final ScaledPopup popup = new ScaledPopup(over);

  /**
   * @param wanted whether the user wants to see it
   */
  public LegendView(
      PictureViewModel model,
      TaskRunner runner,
      ObservableValue<Theme> theme,
      ObservableValue<Boolean> wanted) {
    getStyleClass().add("legend");
    setAccessibleText(Words.of("legend.accessible"));
    setMinWidth(0);
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    legend = model.camera().drawingProperty().map(Drawing::legend);
    bitmap = new BitmapPane(runner, Lane.LEGEND, legend, viewport, theme);
    bitmap.prefWidthProperty().bind(viewport.map(Viewport::width));
    bitmap.prefHeightProperty().bind(viewport.map(Viewport::height));
    open.setId("legend-open");
    open.getStyleClass().add("small-button");
    open.setOnAction(event -> toggle());
    Topic.PICTURE.mark(open);
    over.setId("legend-over");
    over.getStyleClass().add("legend-over");
    getChildren().add(bitmap);
    legend.subscribe(this::fit);
    widthProperty().subscribe(() -> fit(legend.getValue()));
    visibleProperty()
        .bind(wanted.flatMap(is -> legend.map(drawing -> is && drawing.bounds().width() > 0)));
    managedProperty().bind(visibleProperty());
  }

  private void fit(Drawing drawing) {
    Rect bounds = drawing.bounds();
    if (bounds.width() <= 0 || getWidth() <= 0) {
      return;
    }
    boolean readable = scale(bounds, getWidth()) >= READABLE;
    double scale = readable ? scale(bounds, getWidth()) : 1;
    if (readable) {
      popup.hide();
    }
    viewport.set(
        new Viewport(
            bounds.x(),
            bounds.y(),
            scale,
            bounds.width() * scale,
            Math.ceil(bounds.height() * scale)));
    put(readable);
  }

  private void put(boolean readable) {
    Pane place = readable ? this : over;
    if (bitmap.getParent() != place) {
      over.getChildren().clear();
      getChildren().clear();
      place.getChildren().add(bitmap);
      if (!readable) {
        getChildren().add(open);
      }
    }
    requestLayout();
  }

  private static double scale(Rect bounds, double width) {
    return Math.min(1, width / bounds.width());
  }

  /** Its height follows from its width, so that the picture above it leaves it all of that. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Rect bounds = legend.getValue().bounds();
    double scale = scale(bounds, width < 0 ? getWidth() : width);
    return scale >= READABLE ? Math.ceil(bounds.height() * scale) : open.prefHeight(-1);
  }

  /** The width of what is drawn; all that is beside it is free. */
  public ObservableValue<Double> drawnWidth() {
    return viewport.map(view -> bitmap.getParent() == this ? view.width() : open.getWidth());
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    popup.showAbove(open, 4);
  }
}
