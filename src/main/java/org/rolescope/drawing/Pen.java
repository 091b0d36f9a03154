package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the figures of one part. */
final class Pen {
  private final List<Figure> figures = new ArrayList<>();
  private Scales scales = Scales.ALWAYS;

  /** From now on figures are drawn at these scales only. */
  Pen at(Scales from) {
    this.scales = from;
    return this;
  }

  Pen outline(Path path, Style style) {
    figures.add(new Figure.Outline(path, style, scales));
    return this;
  }

  Pen box(Rect box, double r, Style style) {
    return outline(Path.roundRect(box, r), style);
  }

  /** Text whose left end is at x; it is not drawn where it would be too small to be read. */
  Pen text(TextStyle style, Ink ink, String text, double x, double baseline) {
    if (!text.isEmpty()) {
      double width = Fonts.width(style, text);
      Point at = new Point(x, baseline);
      figures.add(new Figure.Text(text, at, width, style, ink, scales.readable(style)));
    }
    return this;
  }

  /** The same, cut in the middle where it is wider than there is room. */
  Pen textWithin(double room, TextStyle style, Ink ink, String text, double x, double baseline) {
    return text(style, ink, Fonts.cutMiddle(style, text, room), x, baseline);
  }

  /** Text whose right end is at x. */
  Pen textRight(TextStyle style, Ink ink, String text, double x, double baseline) {
    return text(style, ink, text, x - Fonts.width(style, text), baseline);
  }

  /** Text around x. */
  Pen textMiddle(TextStyle style, Ink ink, String text, double x, double baseline) {
    return text(style, ink, text, x - Fonts.width(style, text) / 2, baseline);
  }

  Pen icon(Glyph glyph, double x, double y, double size, Ink ink) {
    figures.add(new Figure.Icon(glyph, new Point(x, y), size, ink, scales));
    return this;
  }

  Pen add(List<Figure> more) {
    figures.addAll(more);
    return this;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** A part that cannot be hit. */
  Part part(Part.Kind kind, String title) {
    return new Part(kind, Optional.empty(), title, 1, figures);
  }

  Part part(Part.Kind kind, Hit hit, String title) {
    return new Part(kind, Optional.of(hit), title, 1, figures);
  }

  Part part(Part.Kind kind, Hit hit, String title, double opacity) {
    return new Part(kind, Optional.of(hit), title, opacity, figures);
  }
}
