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
import org.rolescope.drawing.Viewport;
import org.rolescope.ui.Words;
import org.rolescope.ui.graph.PictureViewModel.Mode;
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

  private enum Side {
    LEFT("\u2190 %s"),
    RIGHT("%s \u2192"),
    TOP("\u2191 %s"),
    BOTTOM("\u2193 %s");

    private final String form;

    Side(String form) {
      this.form = form;
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
  }

  private void hide() {
    getChildren().clear();
    rest.playFromStart();
  }

  private void show() {
    if (model.selection().ids().isEmpty() || model.modeProperty().get() != Mode.MAP) {
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
    for (Side side : Side.values()) {
      put(side, tags.values().stream().filter(tag -> tag.side() == side).toList(), view);
    }
  }

  /** Beside where its arrow passes, as far as the others there leave room. */
  private void put(Side side, Collection<Tag> tags, Viewport view) {
    List<Tag> sorted = first(side, tags, view);
    double end = (side.upright() ? view.height() : view.width()) - MARGIN;
    List<Label> labels = new ArrayList<>();
    double next = MARGIN;
    for (Tag tag : sorted) {
      Label label = label(tag);
      getChildren().add(label);
      label.applyCss();
      label.autosize();
      double size = side.upright() ? HIGH : label.getWidth();
      double from = Math.max(next, tag.along() - size / 2);
      next = from + size + GAP;
      labels.add(label);
      put(label, side, from, view);
    }
    // What is pushed out at the end comes back, and pushes the others.
    for (int i = labels.size() - 1; i >= 0; i--) {
      Label label = labels.get(i);
      double size = side.upright() ? HIGH : label.getWidth();
      double from = side.upright() ? label.getLayoutY() : label.getLayoutX();
      put(label, side, Math.min(from, end - size), view);
      end = Math.min(from, end - size) - GAP;
    }
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

  private static void put(Label label, Side side, double from, Viewport view) {
    double right = view.width() - MARGIN - label.getWidth();
    double bottom = view.height() - MARGIN - HIGH;
    switch (side) {
      case LEFT -> label.relocate(MARGIN, from);
      case RIGHT -> label.relocate(right, from);
      case TOP -> label.relocate(from, MARGIN);
      case BOTTOM -> label.relocate(from, bottom);
    }
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
    return label;
  }
}
