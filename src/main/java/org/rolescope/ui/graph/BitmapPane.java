package org.rolescope.ui.graph;

import javafx.animation.PauseTransition;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Shows a drawing through a viewport. While a new bitmap is painted the last one is moved and
 * scaled to where it belongs, so that panning and zooming never wait for the painter.
 */
final class BitmapPane extends Pane {
  /** Painted beyond each border, in logical pixels, so that a short pan shows no gap. */
  private static final double OVERSCAN = 120;

  /** Scales that differ by less are the same. */
  private static final double SAME = 1e-9;

  /** With less left beyond a border the next bitmap is painted. */
  private static final double SPARE = 50;

  /** What a bitmap shows. */
  private record Wish(Drawing drawing, Viewport viewport, Theme theme, double density) {
    /** Whether another part of the same would be seen, or the same part. */
    boolean showsSame(Wish from) {
      return drawing == from.drawing && theme == from.theme && density == from.density;
    }

    /** Whether the same would be seen at another place. */
    boolean isMoved(Wish from) {
      return showsSame(from)
          && viewport.scale() == from.viewport.scale()
          && viewport.width() == from.viewport.width()
          && viewport.height() == from.viewport.height();
    }
  }

  /** A view that did not move for so long rests: two to three frames. */
  private static final Duration REST = Duration.millis(40);

  private final ImageView image = new ImageView();
  private final PauseTransition rest = new PauseTransition(REST);
  private final TaskRunner runner;
  private final Lane lane;
  private final ObservableValue<Drawing> drawing;
  private final ObservableValue<Viewport> viewport;
  private final ObservableValue<Theme> theme;
  private @Nullable Bitmap shown;
  private @Nullable Image whole;
  private @Nullable Stretched between;
  private @Nullable Wish painted;
  private boolean painting;

  BitmapPane(
      TaskRunner runner,
      Lane lane,
      ObservableValue<Drawing> drawing,
      ObservableValue<Viewport> viewport,
      ObservableValue<Theme> theme) {
    this.runner = runner;
    this.lane = lane;
    this.drawing = drawing;
    this.viewport = viewport;
    this.theme = theme;
    rest.setOnFinished(event -> rested());
    image.setManaged(false);
    image.setSmooth(true);
    getChildren().add(image);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    drawing.subscribe(this::repaint);
    viewport.subscribe(
        view -> {
          place();
          repaint();
          rest.playFromStart();
        });
    theme.subscribe(this::repaint);
    // The window may be scaled while the viewport stays.
    localToSceneTransformProperty().subscribe(this::repaint);
  }

  /**
   * Paints what is wanted now. While a bitmap is being painted, that is done first if it only shows
   * another part: so a gesture is followed. Once the view rests, or where something else is to be
   * seen, it is given up.
   */
  private void repaint() {
    Wish wish = wish();
    if (wish.equals(painted) || wish.viewport().width() <= 1) {
      return;
    }
    if (painting ? painted != null && !wish.showsSame(painted) : !serves(wish)) {
      paint(wish);
    }
  }

  private void rested() {
    Wish wish = wish();
    if (painting && !wish.equals(painted)) {
      paint(wish);
    }
  }

  /** The newest wins; what was being painted is cancelled by this. */
  private void paint(Wish wish) {
    painting = true;
    painted = wish;
    runner.run(
        lane,
        Job.of(
            progress ->
                Bitmap.paint(
                    wish.drawing(),
                    overscanned(wish),
                    wish.theme(),
                    wish.density(),
                    runner.workers(),
                    progress),
            this::show,
            failure -> painting = false));
  }

  /** Whether what was painted holds all that is wished, to the pixel, with some to spare. */
  private boolean serves(Wish wish) {
    if (shown == null || painted == null || !wish.isMoved(painted)) {
      return false;
    }
    Viewport then = shown.viewport();
    Rect spare = wish.viewport().visible().grow(SPARE / then.scale());
    return then.visible().contains(spare.x(), spare.y())
        && then.visible().contains(spare.right(), spare.bottom());
  }

  /** Where the window is scaled, so is the viewport: what is drawn depends on what can be read. */
  private Wish wish() {
    Viewport view = viewport.getValue();
    double factor = getLocalToSceneTransform().getMxx();
    Viewport scaled =
        new Viewport(
            view.x(),
            view.y(),
            view.scale() * factor,
            view.width() * factor,
            view.height() * factor);
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    return new Wish(drawing.getValue(), scaled, theme.getValue(), density);
  }

  private static Viewport overscanned(Wish wish) {
    Viewport view = wish.viewport();
    return new Viewport(
        view.x() - OVERSCAN / view.scale(),
        view.y() - OVERSCAN / view.scale(),
        view.scale(),
        view.width() + 2 * OVERSCAN,
        view.height() + 2 * OVERSCAN);
  }

  private void show(Bitmap bitmap) {
    painting = false;
    shown = bitmap;
    whole = bitmap.image();
    place();
    repaint();
  }

  private void place() {
    if (shown == null) {
      return;
    }
    Viewport then = shown.viewport();
    Viewport now = viewport.getValue();
    double stretch = now.scale() / then.scale();
    boolean stretched = Math.abs(stretch * getLocalToSceneTransform().getMxx() - 1) > SAME;
    if (stretched && !Platform.isSupported(ConditionalFeature.SCENE3D)) {
      placeStretched(shown, now);
      return;
    }
    image.setImage(whole);
    image.setFitWidth(then.width() * stretch);
    image.setFitHeight(then.height() * stretch);
    image.setX(place((then.x() - now.x()) * now.scale(), stretched));
    image.setY(place((then.y() - now.y()) * now.scale(), stretched));
  }

  /** Pixels lie on pixels, so that what is only moved stays sharp. */
  private double place(double at, boolean stretched) {
    return stretched ? at : snapPositionX(at);
  }

  /** Where no graphics card does it. */
  private void placeStretched(Bitmap bitmap, Viewport now) {
    Wish wish = wish();
    int width = (int) Math.max(1, Math.ceil(wish.viewport().width() * wish.density()));
    int height = (int) Math.max(1, Math.ceil(wish.viewport().height() * wish.density()));
    if (between == null || !between.hasSize(width, height)) {
      between = new Stretched(width, height);
    }
    between.show(bitmap, now);
    image.setImage(between.image());
    image.setFitWidth(now.width());
    image.setFitHeight(now.height());
    image.setX(0);
    image.setY(0);
  }
}
