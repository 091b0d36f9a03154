package org.rolescope.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/** The icons as outlines in a square of 1 by 1 around the origin. */
final class Glyphs {
  /** The icons are designed in a square of this many units. */
  private static final int SQUARE = 24;

  private static final Map<Glyph, Path> ALL = loadAll();

  private Glyphs() {}

  /** Outline with the square's centre at the point given and its side {@code size} long. */
  static Path outline(Glyph glyph, Point center, double size) {
    List<Path.Step> steps = new ArrayList<>();
    for (Path.Step step : unit(glyph).steps()) {
      steps.add(
          new Path.Step(
              step.op(),
              scaled(step.control1(), center, size),
              scaled(step.control2(), center, size),
              scaled(step.end(), center, size)));
    }
    return new Path(steps);
  }

  static Path unit(Glyph glyph) {
    return Objects.requireNonNull(ALL.get(glyph));
  }

  private static Point scaled(Point point, Point center, double size) {
    return new Point(center.x() + point.x() * size, center.y() + point.y() * size);
  }

  private static Map<Glyph, Path> loadAll() {
    Font font = load().deriveFont((float) SQUARE);
    Map<Glyph, Path> all = new EnumMap<>(Glyph.class);
    for (Glyph glyph : Glyph.values()) {
      all.put(glyph, unit(font, glyph));
    }
    return all;
  }

  private static Path unit(Font font, Glyph glyph) {
    var vector =
        font.createGlyphVector(
            new FontRenderContext(null, true, true), Character.toString(glyph.code()));
    Rectangle2D box = vector.getLogicalBounds();
    AffineTransform toUnit = AffineTransform.getScaleInstance(1.0 / SQUARE, 1.0 / SQUARE);
    // The baseline of the icon font is at 20 of 24: the square reaches from -20 to 4.
    toUnit.translate(-box.getCenterX(), SQUARE / 2.0 - 4);
    return path(vector.getOutline().getPathIterator(toUnit));
  }

  private static Path path(PathIterator outline) {
    List<Path.Step> steps = new ArrayList<>();
    double[] c = new double[6];
    Point last = new Point(0, 0);
    for (; !outline.isDone(); outline.next()) {
      int type = outline.currentSegment(c);
      Path.Step step =
          switch (type) {
            case PathIterator.SEG_MOVETO -> Path.Step.of(Path.Op.MOVE, new Point(c[0], c[1]));
            case PathIterator.SEG_LINETO -> Path.Step.of(Path.Op.LINE, new Point(c[0], c[1]));
            case PathIterator.SEG_QUADTO ->
                quad(last, new Point(c[0], c[1]), new Point(c[2], c[3]));
            case PathIterator.SEG_CUBICTO ->
                new Path.Step(
                    Path.Op.CURVE,
                    new Point(c[0], c[1]),
                    new Point(c[2], c[3]),
                    new Point(c[4], c[5]));
            default -> Path.Step.of(Path.Op.CLOSE, last);
          };
      steps.add(step);
      last = step.end();
    }
    return new Path(steps);
  }

  private static Path.Step quad(Point from, Point control, Point to) {
    return new Path.Step(Path.Op.CURVE, twoThirds(from, control), twoThirds(to, control), to);
  }

  private static Point twoThirds(Point from, Point to) {
    return new Point(
        from.x() + 2 * (to.x() - from.x()) / 3, from.y() + 2 * (to.y() - from.y()) / 3);
  }

  private static Font load() {
    try (InputStream in = new MaterialDesignAIkonHandler().getFontResourceAsStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
