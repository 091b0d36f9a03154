package org.rolescope.ui.graph;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.state.Workspace;

/** Where the keyboard is in the picture, what is next to it, and what to say of it. */
final class PictureCursor {
  private final Workspace workspace;
  private final Camera camera;
  private final ReadOnlyObjectWrapper<Optional<Hit>> at =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Hit> node = Optional.empty();

  PictureCursor(Workspace workspace, Camera camera) {
    this.workspace = workspace;
    this.camera = camera;
  }

  /** Puts it somewhere; an arrow is one of those at the node where it was last. */
  void put(Optional<Hit> hit) {
    if (hit.map(Hit::standsStill).orElse(true)) {
      node = hit;
    }
    at.set(hit);
  }

  Optional<Hit> get() {
    return at.get();
  }

  ReadOnlyObjectProperty<Optional<Hit>> property() {
    return at.getReadOnlyProperty();
  }

  /** The next thing in a direction; empty if there is none. */
  Optional<Hit> next(Direction direction) {
    Drawing drawn = camera.drawingProperty().get();
    Rect from = node.flatMap(drawn::place).orElse(drawn.bounds());
    return Neighbour.of(drawn.places(), from, direction);
  }

  /**
   * Moves to the next or previous arrow of the node where it is.
   *
   * @param by 1 or -1
   * @return false if there is none: the keys go on to the next control
   */
  boolean moveAlong(int by) {
    Optional<Hit> arrow = arrow();
    if (node.isEmpty() || arrow.isEmpty() && by < 0) {
      return false;
    }
    Arrows arrows = new Arrows(workspace.analysis().graph(), camera.drawingProperty().get());
    Optional<Hit> next = arrows.next(node.get(), arrow, by);
    at.set(next.or(() -> node));
    return next.isPresent() || by < 0;
  }

  private Optional<Hit> arrow() {
    return at.get().filter(hit -> !hit.standsStill());
  }

  /** From an arrow back to its node; false if it is not at an arrow. */
  boolean leaveArrow() {
    if (arrow().isEmpty() || node.isEmpty()) {
      return false;
    }
    at.set(node);
    return true;
  }

  /** What to say of the thing where it is; empty if it is nowhere. */
  String words() {
    return at.get().map(this::wordsOf).orElse("");
  }

  private String wordsOf(Hit hit) {
    Analysis analysis = workspace.analysis();
    String said =
        switch (hit.kind()) {
          case NODE, ACCOUNT -> Sentences.of(analysis, hit.id());
          case EDGE, CALL, BUNDLE, FOLD -> "";
        };
    return said.isEmpty() ? camera.wordsOf(hit) : said;
  }
}
