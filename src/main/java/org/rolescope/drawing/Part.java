package org.rolescope.drawing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustEdge;

/**
 * Figures that belong together: a node, an arrow, a box.
 *
 * @param kind what it is, also its class in SVG
 * @param hit what a click on it means; empty if nothing
 * @param title the words shown on hover, names in full; may be empty
 * @param opacity 0 to 1
 * @param figures in painting order
 * @param behind ids of the edges that an arrow or its label stands for; empty for all else
 */
public record Part(
    Kind kind,
    Optional<Hit> hit,
    String title,
    double opacity,
    List<Figure> figures,
    Set<String> behind) {
  private static final double DIM = 0.45;
  private static final double DIM_EDGE = 0.5;

  /** Files are at full size. */
  private static final double PRINTED = 1;

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
    behind = Set.copyOf(behind);
  }

  /** One that stands for the edge that a click on it means, if for any. */
  Part(Kind kind, Optional<Hit> hit, String title, double opacity, List<Figure> figures) {
    this(
        kind,
        hit,
        title,
        opacity,
        figures,
        hit.filter(what -> what.kind() == Hit.Kind.EDGE).map(Hit::id).stream()
            .collect(Collectors.toSet()));
  }

  /** The same as it stands for these edges. */
  Part standingFor(List<TrustEdge> edges) {
    return new Part(
        kind,
        hit,
        title,
        opacity,
        figures,
        edges.stream().map(TrustEdge::id).collect(Collectors.toSet()));
  }

  /** All of it lies within. */
  public Rect bounds() {
    return figures.stream().map(Figure::bounds).reduce(Rect.EMPTY, Rect::union);
  }

  /** The line of an arrow; empty for all else. */
  Optional<Path> line() {
    return kind == Kind.EDGE
        ? figures.stream()
            .filter(Figure.Outline.class::isInstance)
            .map(figure -> ((Figure.Outline) figure).path())
            .findFirst()
        : Optional.empty();
  }

  /** Boxes that hold all of it together: of an arrow one for each step, of all else the bounds. */
  List<Rect> pieces() {
    return kind == Kind.EDGE
        ? figures.stream().flatMap(Figure::pieces).toList()
        : List.of(bounds());
  }

  Part moved(double dx, double dy) {
    return new Part(
        kind,
        hit,
        title,
        opacity,
        figures.stream().map(figure -> figure.moved(dx, dy)).toList(),
        behind);
  }

  /**
   * As it is in a file, where nothing can be pressed: of a pill that shows more its words alone, of
   * one that shows less nothing.
   */
  Optional<Part> printed() {
    if (kind != Kind.FOLD || figures.stream().noneMatch(Part::presses)) {
      return Optional.of(this);
    }
    if (figures.stream().noneMatch(Part::showsMore)) {
      return Optional.empty();
    }
    List<Figure> words =
        figures.stream()
            .filter(Figure.Text.class::isInstance)
            .filter(figure -> figure.scales().include(PRINTED))
            .<Figure>map(figure -> ((Figure.Text) figure).notDrawn())
            .toList();
    return Optional.of(new Part(Kind.NOTE, Optional.empty(), title, opacity, words, behind));
  }

  private static boolean presses(Figure figure) {
    return showsMore(figure)
        || figure instanceof Figure.Text words && words.text().startsWith("fewer ");
  }

  private static boolean showsMore(Figure figure) {
    return figure instanceof Figure.Icon icon && icon.glyph() == Glyph.MORE;
  }

  private Part faded(double most) {
    return new Part(kind, hit, title, Math.min(opacity, most), figures, behind);
  }

  /** Whether it is an arrow, or a label of one, that stands for one of these edges. */
  boolean standsForAny(Set<String> edges) {
    return !Collections.disjoint(behind, edges);
  }

  /**
   * At full strength if it is an arrow that stands for one of these edges, half as strong if it is
   * another; labels stay as they are, for lines would be seen through them.
   */
  Part lit(boolean on) {
    if (kind != Kind.EDGE) {
      return this;
    }
    return on ? new Part(kind, hit, title, 1, figures, behind) : faded(opacity * DIM_EDGE);
  }

  /** Fainter if it stands for a node or an account, unless that is one of these. */
  Part dimmedUnless(Set<String> ids) {
    return hit.isPresent() && hit.get().standsStill() && !ids.contains(hit.get().id())
        ? faded(DIM)
        : this;
  }

  /**
   * Whether a point is on it: on the line of an arrow, or within the bounds of anything else.
   *
   * @param box its bounds
   */
  boolean touches(Rect box, double x, double y, double tolerance) {
    if (!box.grow(tolerance).contains(x, y)) {
      return false;
    }
    return kind != Kind.EDGE
        || figures.stream()
            .filter(Figure.Outline.class::isInstance)
            .map(Figure.Outline.class::cast)
            .anyMatch(line -> line.path().passes(x, y, tolerance + line.style().width() / 2));
  }

  /** Whether it is drawn at this scale, and is neither a line nor a ground for others. */
  boolean legible(double scale) {
    boolean told = kind != Kind.EDGE && kind != Kind.GROUP && kind != Kind.COLUMN;
    return told && isDrawn(scale);
  }

  /**
   * A loop: asked of every part of a large drawing, one stream each would take most of the time.
   */
  private boolean isDrawn(double scale) {
    for (Figure figure : figures) {
      if (figure.scales().include(scale)) {
        return true;
      }
    }
    return false;
  }

  /** Hands its figures that are drawn at this scale to the painter. */
  void paint(Painter painter, double scale) {
    if (!isDrawn(scale)) {
      return;
    }
    painter.begin(this);
    for (Figure figure : figures) {
      if (figure.scales().include(scale)) {
        figure.paint(painter, opacity);
      }
    }
    painter.end();
  }
}
