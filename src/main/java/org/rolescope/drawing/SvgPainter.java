package org.rolescope.drawing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolescope.base.Unseen;

/** Writes a drawing as SVG text that needs nothing else: icons are outlines, no script. */
public final class SvgPainter implements Painter {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> ids = new TreeSet<>();
  private final Function<Ink, String> colour;
  private final boolean inline;

  private SvgPainter(Function<Ink, String> colour, boolean inline) {
    this.colour = colour;
    this.inline = inline;
  }

  /** The whole drawing at 100 % on the theme's ground, as an SVG document. */
  public static String write(Drawing drawing, Theme theme) {
    SvgPainter painter = new SvgPainter(Palette.of(theme)::hex, false);
    painter.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    painter.open(drawing);
    painter.ground(drawing.bounds());
    drawing.paint(painter, drawing.bounds(), 1);
    painter.out.append("</svg>\n");
    return painter.out.toString();
  }

  /**
   * The whole drawing at 100 % as an element within an HTML page, without a ground. Colours are the
   * page's variables, named as {@link Ink#token}; what can be hit has {@code data-kind} and {@code
   * data-id}.
   */
  public static String inline(Drawing drawing) {
    SvgPainter painter = new SvgPainter(ink -> "var(--" + ink.token() + ")", true);
    painter.open(drawing);
    drawing.paint(painter, drawing.bounds(), 1);
    painter.out.append("</svg>\n");
    return painter.out.toString();
  }

  private void open(Drawing drawing) {
    Rect box = drawing.bounds();
    out.append("<svg");
    if (!inline) {
      attribute("xmlns", "http://www.w3.org/2000/svg");
    }
    attribute("role", "img");
    attribute("width", number(box.width()));
    attribute("height", number(box.height()));
    attribute(
        "viewBox",
        List.of(box.x(), box.y(), box.width(), box.height()).stream()
            .map(SvgPainter::number)
            .collect(Collectors.joining(" ")));
    out.append(">\n<title>").append(escape(drawing.title())).append("</title>\n");
  }

  private void ground(Rect box) {
    out.append("<rect");
    attribute("x", number(box.x()));
    attribute("y", number(box.y()));
    attribute("width", number(box.width()));
    attribute("height", number(box.height()));
    attribute("fill", colour.apply(Ink.CANVAS));
    out.append("/>\n");
  }

  @Override
  public void begin(Part part) {
    out.append("<g");
    if (inline) {
      part.hit().ifPresent(hit -> data(hit, part.title()));
    } else {
      part.hit().map(SvgPainter::id).filter(ids::add).ifPresent(id -> attribute("id", id));
    }
    attribute("class", part.kind().name().toLowerCase(Locale.ROOT));
    out.append(">\n");
    if (!part.title().isEmpty()) {
      out.append("<title>").append(escape(part.title())).append("</title>\n");
    }
  }

  private void data(Hit hit, String title) {
    attribute("data-kind", hit.kind().name().toLowerCase(Locale.ROOT));
    attribute("data-id", hit.id());
    attribute("aria-label", title);
  }

  @Override
  public void outline(Figure.Outline outline, double opacity) {
    Style style = outline.style();
    out.append("<path");
    attribute("d", data(outline.path()));
    attribute("fill", style.fill().map(colour).orElse("none"));
    style.stroke().ifPresent(ink -> stroke(ink, style));
    opacity(opacity);
    out.append("/>\n");
  }

  private void stroke(Ink ink, Style style) {
    attribute("stroke", colour.apply(ink));
    attribute("stroke-width", number(style.width()));
    attribute("stroke-linejoin", "round");
    if (style.dash().round()) {
      attribute("stroke-linecap", "round");
    }
    if (!style.dash().lengths().isEmpty()) {
      attribute(
          "stroke-dasharray",
          style.dash().lengths().stream().map(SvgPainter::number).collect(Collectors.joining(" ")));
    }
  }

  @Override
  public void text(Figure.Text text, double opacity) {
    Face face = text.style().face();
    String generic = face == Face.MONO ? "monospace" : "sans-serif";
    out.append("<text");
    attribute("x", number(text.at().x()));
    attribute("y", number(text.at().y()));
    attribute("font-family", "'" + face.family() + "', " + generic);
    attribute("font-size", number(text.style().size()));
    attribute("font-weight", Integer.toString(face.weight()));
    // Keeps the text within its box where the reader's machine lacks the font.
    attribute("textLength", number(text.width()));
    attribute("lengthAdjust", "spacingAndGlyphs");
    attribute("fill", colour.apply(text.ink()));
    opacity(opacity);
    out.append('>').append(escape(text.text())).append("</text>\n");
  }

  @Override
  public void icon(Figure.Icon icon, double opacity) {
    out.append("<path");
    attribute("d", data(icon.outline()));
    attribute("fill", colour.apply(icon.ink()));
    opacity(opacity);
    out.append("/>\n");
  }

  @Override
  public void end() {
    out.append("</g>\n");
  }

  private void opacity(double opacity) {
    if (opacity < 1) {
      attribute("opacity", number(opacity));
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private static String id(Hit hit) {
    String kind = hit.kind().name().toLowerCase(Locale.ROOT);
    return (kind + ":" + hit.id()).replaceAll("\\s", "_");
  }

  private static String data(Path path) {
    return path.steps().stream()
        .map(
            step ->
                switch (step.op()) {
                  case MOVE -> "M" + pair(step.end());
                  case LINE -> "L" + pair(step.end());
                  case CURVE ->
                      "C"
                          + pair(step.control1())
                          + " "
                          + pair(step.control2())
                          + " "
                          + pair(step.end());
                  case CLOSE -> "Z";
                })
        .collect(Collectors.joining());
  }

  private static String pair(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  /** At most two decimals, no trailing zeros. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    String cut = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return cut.equals("-0") ? "0" : cut;
  }

  /** Safe in text and attributes. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    Unseen.shown(text)
        .codePoints()
        .forEach(c -> safe.append(entity(c).orElseGet(() -> Character.toString(c))));
    return safe.toString();
  }

  private static Optional<String> entity(int c) {
    return switch (c) {
      case '&' -> Optional.of("&amp;");
      case '<' -> Optional.of("&lt;");
      case '>' -> Optional.of("&gt;");
      case '"' -> Optional.of("&quot;");
      case '\'' -> Optional.of("&#39;");
      default -> Optional.empty();
    };
  }
}
