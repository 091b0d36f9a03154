package org.rolescope.drawing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Figures that belong together: a node, an arrow, a box.
 *
 * @param kind what it is, also its class in SVG
 * @param hit what a click on it means; empty if nothing
 * @param title the words shown on hover, names in full; may be empty
 * @param opacity 0 to 1
 * @param figures in painting order
 */
public record Part(
    Kind kind, Optional<Hit> hit, String title, double opacity, List<Figure> figures) {
  private static final double DIM = 0.45;

  /** What parts there are. */
  public enum Kind {
    ORGANIZATION,
    UNIT,
    ACCOUNT,
    GROUP,
    COLUMN,
    ROLE,
    USER,
    SERVICE,
    PROVIDER,
    EXTERNAL,
    ANYONE,
    DELETED,
    SESSION,
    FOLD,
    EDGE,
    CHIP,
    COUNT,
    NOTE,
    LEGEND
  }

  public Part {
    figures = List.copyOf(figures);
  }

  /** All of it lies within. */
  public Rect bounds() {
    return figures.stream().map(Figure::bounds).reduce(Rect.EMPTY, Rect::union);
  }

  Part moved(double dx, double dy) {
    return new Part(
        kind, hit, title, opacity, figures.stream().map(figure -> figure.moved(dx, dy)).toList());
  }

  /** Fainter if it stands for a node or an account, unless that is one of these. */
  Part dimmedUnless(Set<String> ids) {
    boolean stands =
        hit.filter(
                what ->
                    what.kind() == Hit.Kind.NODE
                        || what.kind() == Hit.Kind.ACCOUNT
                        || what.kind() == Hit.Kind.FOLD)
            .isPresent();
    boolean kept = hit.map(Hit::id).filter(ids::contains).isPresent();
    return stands && !kept ? new Part(kind, hit, title, Math.min(opacity, DIM), figures) : this;
  }

  /** Whether a point is on it: on the line of an arrow, or within the bounds of anything else. */
  boolean touches(double x, double y, double tolerance) {
    if (kind != Kind.EDGE) {
      return bounds().grow(tolerance).contains(x, y);
    }
    return figures.stream()
        .filter(Figure.Outline.class::isInstance)
        .map(Figure.Outline.class::cast)
        .anyMatch(line -> line.path().distance(x, y) <= tolerance + line.style().width() / 2);
  }

  /** Hands its figures that are drawn at this scale to the painter. */
  void paint(Painter painter, double scale) {
    painter.begin(this);
    for (Figure figure : figures) {
      if (figure.scales().include(scale)) {
        figure.paint(painter, opacity);
      }
    }
    painter.end();
  }
}
