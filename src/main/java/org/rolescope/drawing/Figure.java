package org.rolescope.drawing;

import java.util.stream.Stream;

/** The smallest piece of a picture. */
public sealed interface Figure {
  /** At which scales it is drawn. */
  Scales scales();

  /** All of it lies within. */
  Rect bounds();

  /** Boxes that hold all of it together, tighter than the bounds where it is a long line. */
  default Stream<Rect> pieces() {
    return Stream.of(bounds());
  }

  Figure moved(double dx, double dy);

  /** Hands itself to the painter. */
  void paint(Painter painter, double opacity);

  /** A filled or stroked path. */
  record Outline(Path path, Style style, Scales scales) implements Figure {
    @Override
    public Rect bounds() {
      return path.bounds().grow(style.stroke().isPresent() ? style.width() / 2 : 0);
    }

    @Override
    public Stream<Rect> pieces() {
      double half = style.stroke().isPresent() ? style.width() / 2 : 0;
      return style.fill().isPresent()
          ? Stream.of(bounds())
          : path.pieces().stream().map(piece -> piece.bounds().grow(half));
    }

    @Override
    public Figure moved(double dx, double dy) {
      return new Outline(path.moved(dx, dy), style, scales);
    }

    @Override
    public void paint(Painter painter, double opacity) {
      painter.outline(this, opacity);
    }
  }

  /** One line of text; {@code at} is the left end of its baseline, {@code width} its length. */
  record Text(String text, Point at, double width, TextStyle style, Ink ink, Scales scales)
      implements Figure {
    /** The same words of what is left out of a file, with the same middle. */
    Text notDrawn() {
      String words = text + " not drawn";
      double wide = Fonts.width(style, words);
      return new Text(words, at.plus((width - wide) / 2, 0), wide, style, Ink.MUTED, scales);
    }

    @Override
    public Rect bounds() {
      return new Rect(at.x(), at.y() - 0.78 * style.size(), width, style.size());
    }

    @Override
    public Figure moved(double dx, double dy) {
      return new Text(text, at.plus(dx, dy), width, style, ink, scales);
    }

    @Override
    public void paint(Painter painter, double opacity) {
      painter.text(this, opacity);
    }
  }

  /** An icon, in a square of side {@code size} around its centre. */
  record Icon(Glyph glyph, Point center, double size, Ink ink, Scales scales) implements Figure {
    /** Its shape, to be filled. */
    public Path outline() {
      return Glyphs.outline(glyph, center, size);
    }

    @Override
    public Rect bounds() {
      return new Rect(center.x() - size / 2, center.y() - size / 2, size, size);
    }

    @Override
    public Figure moved(double dx, double dy) {
      return new Icon(glyph, center.plus(dx, dy), size, ink, scales);
    }

    @Override
    public void paint(Painter painter, double opacity) {
      painter.icon(this, opacity);
    }
  }
}
