package org.rolescope.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rolescope.base.Progress;

/** Paints a drawing with Java2D: the map on the screen, and PNG. Works without a display. */
public final class Java2dPainter implements Painter {
  private static final Map<Glyph, Path2D> GLYPHS = glyphs();

  /** More at a time are not faster: ever more of them cross each row of dots. */
  private static final int TOGETHER = 64;

  private final Graphics2D graphics;
  private final Rect window;
  private final Palette palette;
  private final Progress progress;

  /** Lines of one look that are not painted yet: worked out together they take half the time. */
  private final List<Path> waiting = new ArrayList<>();

  private Optional<Style> look = Optional.empty();

  private Java2dPainter(Graphics2D graphics, Rect window, Palette palette, Progress progress) {
    this.graphics = graphics;
    this.window = window;
    this.palette = palette;
    this.progress = progress;
  }

  /**
   * Paints the visible part, background included, with the level of detail that the scale asks for.
   * On a screen or page with several dots to a pixel, scale the graphics before: the detail is then
   * that of the viewport, not of the dots.
   */
  public static void paint(Drawing drawing, Viewport viewport, Theme theme, Graphics2D graphics) {
    paint(drawing, viewport, theme, graphics, Progress.NONE);
  }

  /**
   * The same.
   *
   * @param progress asked before each part; what is painted by the time it is cancelled stays
   */
  public static void paint(
      Drawing drawing, Viewport viewport, Theme theme, Graphics2D graphics, Progress progress) {
    Graphics2D copy = (Graphics2D) graphics.create();
    try {
      Palette palette = Palette.of(theme);
      copy.setColor(new Color(palette.rgb(Ink.CANVAS)));
      copy.fillRect(0, 0, (int) Math.ceil(viewport.width()), (int) Math.ceil(viewport.height()));
      hint(copy);
      copy.scale(viewport.scale(), viewport.scale());
      copy.translate(-viewport.x(), -viewport.y());
      Java2dPainter painter = new Java2dPainter(copy, viewport.visible(), palette, progress);
      drawing.paint(painter, viewport.visible(), viewport.scale());
      painter.paintWaiting();
    } finally {
      copy.dispose();
    }
  }

  private static void hint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void begin(Part part) {}

  @Override
  public void outline(Figure.Outline outline, double opacity) {
    Style style = outline.style();
    if (!outline.bounds().intersects(window)) {
      return;
    }
    if (opacity == 1 && style.fill().isEmpty()) {
      await(outline.path(), style);
      return;
    }
    boolean sameInk = opacity == 1 && style.stroke().isEmpty();
    if (!sameInk || !look.flatMap(Style::stroke).equals(style.fill())) {
      paintWaiting();
    }
    Path2D shape = shape(outline.path());
    style
        .fill()
        .ifPresent(
            ink -> {
              ink(ink, opacity);
              graphics.fill(shape);
            });
    stroke(shape, style, opacity);
  }

  private void stroke(Path2D shape, Style style, double opacity) {
    style
        .stroke()
        .ifPresent(
            ink -> {
              ink(ink, opacity);
              graphics.setStroke(stroke(style));
              graphics.draw(shape);
            });
  }

  private void await(Path line, Style style) {
    if (waiting.size() == TOGETHER || !look.equals(Optional.of(style))) {
      paintWaiting();
    }
    look = Optional.of(style);
    waiting.add(line);
  }

  /** Before anything of another colour, which may lie over them. */
  private void paintWaiting() {
    Path2D all = new Path2D.Double();
    waiting.forEach(line -> all.append(shape(line), false));
    look.ifPresent(style -> stroke(all, style, 1));
    waiting.clear();
    look = Optional.empty();
  }

  @Override
  public void text(Figure.Text text, double opacity) {
    paintWaiting();
    ink(text.ink(), opacity);
    graphics.setFont(Fonts.of(text.style(), text.text()));
    graphics.drawString(text.text(), (float) text.at().x(), (float) text.at().y());
  }

  @Override
  public void icon(Figure.Icon icon, double opacity) {
    paintWaiting();
    ink(icon.ink(), opacity);
    AffineTransform before = graphics.getTransform();
    graphics.translate(icon.center().x(), icon.center().y());
    graphics.scale(icon.size(), icon.size());
    graphics.fill(Objects.requireNonNull(GLYPHS.get(icon.glyph())));
    graphics.setTransform(before);
  }

  @Override
  public void end() {}

  @Override
  public boolean cancelled() {
    return progress.cancelled();
  }

  private void ink(Ink ink, double opacity) {
    graphics.setColor(new Color(palette.rgb(ink)));
    graphics.setComposite(
        opacity < 1
            ? AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity)
            : AlphaComposite.SrcOver);
  }

  private static BasicStroke stroke(Style style) {
    List<Double> lengths = style.dash().lengths();
    int cap = style.dash().round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    if (lengths.isEmpty()) {
      return new BasicStroke((float) style.width(), cap, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[lengths.size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = lengths.get(i).floatValue();
    }
    return new BasicStroke((float) style.width(), cap, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private static Path2D shape(Path path) {
    Path2D shape = new Path2D.Double();
    for (Path.Step step : path.steps()) {
      Point end = step.end();
      switch (step.op()) {
        case MOVE -> shape.moveTo(end.x(), end.y());
        case LINE -> shape.lineTo(end.x(), end.y());
        case CURVE ->
            shape.curveTo(
                step.control1().x(),
                step.control1().y(),
                step.control2().x(),
                step.control2().y(),
                end.x(),
                end.y());
        case CLOSE -> shape.closePath();
      }
    }
    return shape;
  }

  private static Map<Glyph, Path2D> glyphs() {
    Map<Glyph, Path2D> all = new EnumMap<>(Glyph.class);
    for (Glyph glyph : Glyph.values()) {
      all.put(glyph, shape(Glyphs.unit(glyph)));
    }
    return all;
  }
}
