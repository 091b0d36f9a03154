package org.rolescope.ui.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.rolescope.drawing.CutArrow;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;

/**
 * Says at the border of the map where the arrows of what is selected come from, or lead to, beyond
 * it. A click goes there. Hidden while the view moves.
 */
final class CutEnds extends Group {
  private static final Duration REST = Duration.millis(120);
  private static final double MARGIN = 4;
  private static final double GAP = 2;
  private static final double HIGH = 24;
  private static final double WIDE = 130;

  /** What is wider on the screen is more than a node or a folded account, and may be hidden. */
  private static final double LARGE = 320;

  private enum Side {
    LEFT("\u2190 %s", new Point(1, 0)),
    RIGHT("%s \u2192", new Point(-1, 0)),
    TOP("\u2191 %s", new Point(0, 1)),
    BOTTOM("\u2193 %s", new Point(0, -1));

    private final String form;
    private final Point inward;

    Side(String form, Point inward) {
      this.form = form;
      this.inward = inward;
    }

    boolean upright() {
      return this == LEFT || this == RIGHT;
    }

    static Side of(Point at, Viewport view) {
      Map<Side, Double> away = new EnumMap<>(Side.class);
      away.put(LEFT, at.x() - view.x());
      away.put(RIGHT, view.visible().right() - at.x());
      away.put(TOP, at.y() - view.y());
      away.put(BOTTOM, view.visible().bottom() - at.y());
      return away.entrySet().stream()
          .min(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(LEFT);
    }
  }

  /** Ends of one name beyond one side. */
  private record Tag(Side side, String name, double along, Point beyond) {}

  private final PictureViewModel model;
  private final Camera camera;
  private final ObservableValue<Drawing> drawing;
  private final List<Rect> taken = new ArrayList<>();
  private final List<Rect> labels = new ArrayList<>();
  private final PauseTransition rest = new PauseTransition(REST);

  /**
   * @param drawing what is seen, in the light of what is selected
   */
  CutEnds(PictureViewModel model, ObservableValue<Drawing> drawing) {
    this.model = model;
    this.camera = model.camera();
    this.drawing = drawing;
    setManaged(false);
    rest.setOnFinished(event -> show());
    camera.viewportProperty().subscribe(this::hide);
    drawing.subscribe(this::hide);
    sceneProperty().subscribe(this::hide);
  }

  private void hide() {
    getChildren().clear();
    rest.playFromStart();
  }

  private void show() {
    // Without a window there are no colours, and no room that could be measured.
    boolean seen = getScene() != null && model.isMap();
    if (!seen || model.selection().ids().isEmpty()) {
      return;
    }
    Viewport view = camera.viewportProperty().get();
    Map<List<Object>, Tag> tags = new LinkedHashMap<>();
    for (CutArrow cut : drawing.getValue().cut(view.visible())) {
      String name = model.endBeyond(cut);
      Side side = Side.of(cut.at(), view);
      double along = side.upright() ? cut.at().y() - view.y() : cut.at().x() - view.x();
      if (!name.isEmpty()) {
        tags.putIfAbsent(
            List.of(side, name), new Tag(side, name, along * view.scale(), cut.beyond()));
      }
    }
    if (tags.isEmpty()) {
      return;
    }
    taken.clear();
    labels.clear();
    drawing.getValue().legible(view.visible(), view.scale(), LARGE / view.scale()).stream()
        .map(camera::onScreen)
        .forEach(taken::add);
    for (Side side : Side.values()) {
      put(side, tags.values().stream().filter(tag -> tag.side() == side).toList(), view);
    }
  }

  /** Beside where its arrow passes, as far as the others there leave room. */
  private void put(Side side, Collection<Tag> tags, Viewport view) {
    List<Tag> sorted = first(side, tags, view);
    double end = (side.upright() ? view.height() : view.width()) - MARGIN;
    List<Label> made = sorted.stream().map(this::label).toList();
    List<Double> places = new ArrayList<>();
    double next = MARGIN;
    for (int i = 0; i < made.size(); i++) {
      double from = Math.max(next, sorted.get(i).along() - length(side, made.get(i)) / 2);
      next = from + length(side, made.get(i)) + GAP;
      places.add(from);
    }
    // What is pushed out at the end comes back, and pushes the others.
    for (int i = made.size() - 1; i >= 0; i--) {
      double from = Math.min(places.get(i), end - length(side, made.get(i)));
      end = from - GAP;
      put(made.get(i), side, from, view);
    }
  }

  private static double length(Side side, Label label) {
    return side.upright() ? label.getHeight() : label.getWidth();
  }

  /** In their order, with a line for those that there is no room for. */
  private static List<Tag> first(Side side, Collection<Tag> tags, Viewport view) {
    List<Tag> sorted = tags.stream().sorted(Comparator.comparingDouble(Tag::along)).toList();
    int room = (int) (side.upright() ? view.height() / (2 * HIGH) : view.width() / WIDE);
    if (sorted.size() <= room) {
      return sorted;
    }
    List<Tag> some = new ArrayList<>(sorted.subList(0, Math.max(0, room - 1)));
    Tag next = sorted.get(some.size());
    String more = Words.of("picture.cut-more", sorted.size() - some.size());
    some.add(new Tag(side, more, next.along(), next.beyond()));
    return some;
  }

  private void put(Label label, Side side, double along, Viewport view) {
    Rect at = atBorder(label, side, along, view);
    Rect place = FreeSpot.of(at, side.inward, view, taken);
    if (labels.stream().anyMatch(place::intersects)) {
      // There is no room beside all else: at least no other label is hidden.
      place = FreeSpot.of(at, side.inward, view, labels);
    }
    label.relocate(place.x(), place.y());
    taken.add(place);
    labels.add(place);
  }

  private static Rect atBorder(Label label, Side side, double along, Viewport view) {
    double width = label.getWidth();
    double height = label.getHeight();
    return switch (side) {
      case LEFT -> new Rect(MARGIN, along, width, height);
      case RIGHT -> new Rect(view.width() - MARGIN - width, along, width, height);
      case TOP -> new Rect(along, MARGIN, width, height);
      case BOTTOM -> new Rect(along, view.height() - MARGIN - height, width, height);
    };
  }

  private Label label(Tag tag) {
    Label label = Rows.label(String.format(tag.side().form, tag.name()), "cut-end");
    label.setCursor(Cursor.HAND);
    label.setOnMousePressed(Event::consume);
    label.setOnMouseClicked(
        event -> {
          camera.center(tag.beyond().x(), tag.beyond().y());
          event.consume();
        });
    getChildren().add(label);
    label.applyCss();
    label.autosize();
    // Its words are placed now: a pane around that lost a request for layout would let it wait.
    label.layout();
    return label;
  }
}
