package org.rolescope.ui.graph;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Part;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;

/** A drawing and the part of it that is looked at. Screen points are logical pixels of its area. */
public final class Camera {
  /** Below this scale names cannot be read, and what is selected is brought nearer: to READABLE. */
  private static final double TOO_SMALL = 0.5;

  private static final double READABLE = 0.75;

  /** At this scale what is in an opened account has names that can be read. */
  private static final double NAMED = 0.4;

  /** What is wider, in drawing units, is more than a node or a folded account. */
  private static final double LARGE = 300;

  private static final double BESIDE = 40;
  private static final double TOLERANCE = 4;
  private static final double AROUND_SELECTION = 160;
  private static final double KEPT_IN_VIEW = 0.15;

  /** Whoever has less left to look at than this part of what it was is shown all. */
  private static final double LEAST_LEFT = 0.5;

  private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(Drawing.EMPTY);
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(0, 0, 1, 0, 0));
  private boolean fitted = true;
  private boolean keeping;
  private boolean staying;

  /** What comes nearer where all is too small, as long as nobody looked elsewhere. */
  private Optional<Rect> near = Optional.empty();

  /** What the next drawing is looked at for, as far as it is drawn. */
  private List<Hit> wanted = List.of();

  private Optional<Optional<Viewport>> returning = Optional.empty();
  private Optional<Glide> glide = Optional.empty();

  /** Looks at another drawing: at all of it, or, if a part was looked at, at a part that holds. */
  void show(Drawing next, Optional<Hit> inView) {
    show(next, inView, true);
  }

  /**
   * The same.
   *
   * @param nearer whether what should be in view comes nearer where all is too small: not for who
   *     clicked it, and saw what it was
   */
  void show(Drawing next, Optional<Hit> inView, boolean nearer) {
    glide.ifPresent(Glide::finish);
    double filled = filled();
    boolean stays = staying;
    staying = false;
    drawing.set(next);
    if (returning.isPresent()) {
      lookAt(returning.get());
      returning = Optional.empty();
      return;
    }
    List<Hit> fitting = wanted;
    wanted = List.of();
    if (fitting.stream().anyMatch(hit -> next.place(hit).isPresent())) {
      fit(fitting, BESIDE);
      return;
    }
    Optional<Rect> place = inView.flatMap(next::place);
    if (fitted) {
      near = nearer ? place : Optional.empty();
      fitNear();
    } else {
      near = Optional.empty();
      place.ifPresent(this::reveal);
      if (place.isEmpty() && !stays && looksAtPart() && filled() < filled * LEAST_LEFT) {
        goToAll();
      }
    }
  }

  /** What a change leads to is looked at as all of the map is now: nothing comes nearer. */
  void keepDistance(Runnable change) {
    boolean before = keeping;
    keeping = true;
    change.run();
    keeping = before;
  }

  /** Whether what is done now may bring something nearer. */
  boolean comesNearer() {
    return !keeping;
  }

  /** Whether what was last looked for may have come nearer. */
  boolean isNear() {
    return near.isPresent();
  }

  /** What is looked at, or will be once the view is there; empty if all of it. */
  Optional<Viewport> looking() {
    return fitted
        ? Optional.empty()
        : Optional.of(glide.flatMap(Glide::goal).orElseGet(viewport::get));
  }

  /** Lets the next drawing be shown as it was looked at before. */
  void returnTo(Optional<Viewport> looked) {
    returning = Optional.of(looked);
  }

  /** Lets the view glide where a key or a command moves it; without this it is there at once. */
  public void glideWith(Glide with) {
    glide = Optional.of(with);
  }

  private void travel(Viewport to) {
    Viewport from = viewport.get();
    glide.ifPresentOrElse(way -> way.go(from, to, viewport::set), () -> viewport.set(to));
  }

  private void lookAt(Optional<Viewport> looked) {
    Viewport now = viewport.get();
    if (looked.isPresent()) {
      travel(resized(looked.get(), now.width(), now.height()));
      lookAtPart();
    } else {
      fitAll();
    }
  }

  /** What was in the middle stays there. */
  private static Viewport resized(Viewport view, double width, double height) {
    if (view.width() == width && view.height() == height) {
      return view;
    }
    Rect seen = view.visible();
    return new Viewport(
        seen.centerX() - width / view.scale() / 2,
        seen.centerY() - height / view.scale() / 2,
        view.scale(),
        width,
        height);
  }

  /**
   * Where all of the picture is too small to be read, what is selected comes nearer; something
   * large, as an opened account, only as near as it can be read, with what leads into it from the
   * left.
   */
  private void bringNear(Rect place) {
    Viewport all = viewport.get();
    boolean large = place.width() > LARGE;
    if (all.width() > 1 && all.scale() < (large ? NAMED : TOO_SMALL)) {
      viewport.set(
          large
              ? endingWith(place, whole(place, TOO_SMALL))
              : around(place, whole(place, READABLE)));
      fitted = false;
    }
  }

  /** With something at its right end. */
  private Viewport endingWith(Rect place, double scale) {
    Viewport now = viewport.get();
    double x = place.right() + BESIDE - now.width() / scale;
    return new Viewport(x, around(place, scale).y(), scale, now.width(), now.height());
  }

  /** This scale, or a smaller one at which a long arrow is seen with both its ends. */
  private double whole(Rect place, double scale) {
    Viewport now = viewport.get();
    return Math.min(scale, Viewport.fit(place, now.width(), now.height()).scale());
  }

  private Viewport around(Rect place, double scale) {
    Viewport now = viewport.get();
    double x = place.centerX() - now.width() / scale / 2;
    double y = place.centerY() - now.height() / scale / 2;
    return new Viewport(x, y, scale, now.width(), now.height());
  }

  /** Lets the next drawing be shown as a whole, whatever was looked at before. */
  void fitNext() {
    near = Optional.empty();
    wanted = List.of();
    fitted = true;
  }

  /** Lets of the next drawing these, and the frame around them, be shown. */
  void fitNext(List<Hit> these) {
    fitNext();
    wanted = List.copyOf(these);
  }

  /** Lets the next drawing be shown where this one is, even if all of this one is seen. */
  void stay() {
    staying = true;
    lookAtPart();
  }

  private void reveal(Rect place) {
    Viewport now = viewport.get();
    if (!now.visible().intersects(place)) {
      viewport.set(around(place, whole(place, now.scale())));
    }
  }

  /** The area has another size now. */
  public void resize(double width, double height) {
    glide.ifPresent(Glide::finish);
    viewport.set(resized(viewport.get(), width, height));
    if (fitted || near.isPresent()) {
      fitNear();
    }
  }

  private void fitNear() {
    fitted = true;
    all().ifPresent(viewport::set);
    near.ifPresent(this::bringNear);
  }

  /** Somebody looks at a part, and goes on doing so. */
  private void lookAtPart() {
    fitted = false;
    near = Optional.empty();
  }

  /** Shows all of the drawing. */
  public void fitAll() {
    fitNext();
    all().ifPresent(viewport::set);
  }

  /** The same, gliding there. */
  public void goToAll() {
    fitNext();
    all().ifPresent(this::travel);
  }

  private Optional<Viewport> all() {
    Viewport now = viewport.get();
    Rect bounds = drawing.get().bounds();
    return now.width() > 1 && bounds.width() > 0
        ? Optional.of(Viewport.fit(bounds, now.width(), now.height()))
        : Optional.empty();
  }

  /** Brings these, and what is around them, into view; nothing happens if none is drawn. */
  void fit(List<Hit> hits) {
    fit(hits, AROUND_SELECTION);
  }

  private void fit(List<Hit> hits, double around) {
    hits.stream()
        .flatMap(hit -> drawing.get().place(hit).stream())
        .reduce(Rect::union)
        .ifPresent(place -> fitAround(place.grow(around)));
  }

  private void fitAround(Rect place) {
    Viewport now = viewport.get();
    travel(Viewport.fit(place, now.width(), now.height()));
    lookAtPart();
  }

  /** Moves the drawing; some of it always stays in view, so that nobody gets lost. */
  public void pan(double dx, double dy) {
    glide.ifPresent(Glide::stop);
    Viewport next = viewport.get().pan(dx, dy);
    Rect seen = next.visible();
    Rect inner = seen.grow(-Math.min(seen.width(), seen.height()) * KEPT_IN_VIEW);
    if (inner.intersects(drawing.get().bounds())) {
      viewport.set(next);
      lookAtPart();
    }
  }

  /** Brings a point of the drawing into the middle; of one outside, the nearest that is in it. */
  public void center(double x, double y) {
    glide.ifPresent(Glide::stop);
    Rect all = drawing.get().bounds();
    double inX = Math.max(all.x(), Math.min(all.right(), x));
    double inY = Math.max(all.y(), Math.min(all.bottom(), y));
    viewport.set(around(new Rect(inX, inY, 0, 0), viewport.get().scale()));
    lookAtPart();
  }

  /** Whether some of the drawing is out of view. */
  boolean looksAtPart() {
    Rect all = drawing.get().bounds();
    Rect seen = viewport.get().visible();
    return all.width() > 0
        && seen.width() > 1
        && (all.x() < seen.x() - 1
            || all.y() < seen.y() - 1
            || all.right() > seen.right() + 1
            || all.bottom() > seen.bottom() + 1);
  }

  /** How much of the view the drawing's area fills, 0 to 1. */
  private double filled() {
    Rect seen = viewport.get().visible();
    return areaInView() / Math.max(1, seen.width() * seen.height());
  }

  /** How much of the drawing's area is in view, 0 to 100. */
  int percentInView() {
    Rect all = drawing.get().bounds();
    return (int) Math.round(100 * areaInView() / Math.max(1, all.width() * all.height()));
  }

  private double areaInView() {
    Rect all = drawing.get().bounds();
    Rect seen = viewport.get().visible();
    double width = Math.min(all.right(), seen.right()) - Math.max(all.x(), seen.x());
    double height = Math.min(all.bottom(), seen.bottom()) - Math.max(all.y(), seen.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  /** Scales around a point. */
  public void zoom(double factor, double x, double y) {
    glide.ifPresent(Glide::stop);
    viewport.set(viewport.get().zoom(factor, x, y));
    lookAtPart();
  }

  /** Scales around the middle. */
  public void zoom(double factor) {
    Viewport now = viewport.get();
    travel(now.zoom(factor, now.width() / 2, now.height() / 2));
    lookAtPart();
  }

  /** To 100 %. */
  public void zoomToActualSize() {
    zoom(1 / viewport.get().scale());
  }

  /** What is at a point. */
  public Optional<Hit> at(double x, double y) {
    return topmost(x, y).flatMap(Part::hit);
  }

  /** The same as it is drawn. */
  Optional<Part> topmost(double x, double y) {
    Viewport view = viewport.get();
    return drawing.get().topmost(view.toDrawingX(x), view.toDrawingY(y), tolerance(view));
  }

  /** A few pixels on the screen, however small the drawing is shown. */
  private static double tolerance(Viewport view) {
    return TOLERANCE / Math.max(0.25, view.scale());
  }

  /** What to say of something; empty if it is not drawn or there is nothing to say. */
  public String wordsOf(Hit hit) {
    return drawing.get().titleOf(hit);
  }

  /** Where something stands on the screen; empty if it is not drawn. */
  public Optional<Rect> onScreen(Hit hit) {
    return drawing.get().place(hit).map(this::onScreen);
  }

  /** Where a part of the drawing is on the screen. */
  Rect onScreen(Rect place) {
    Viewport view = viewport.get();
    return new Rect(
        (place.x() - view.x()) * view.scale(),
        (place.y() - view.y()) * view.scale(),
        place.width() * view.scale(),
        place.height() * view.scale());
  }

  public ReadOnlyObjectProperty<Drawing> drawingProperty() {
    return drawing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }
}
