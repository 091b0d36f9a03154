package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Painter;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Part;
import org.rolescope.drawing.Path;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Style;

/** Writes the content of a page of PDF: operators that draw paths and show text. */
final class PdfPainter implements Painter {
  private final StringBuilder out = new StringBuilder();
  private final PdfFonts fonts;
  private final TreeMap<Integer, String> opacities = new TreeMap<>();
  private final Palette palette;

  PdfPainter(Palette palette) {
    this(palette, new PdfFonts());
  }

  /**
   * @param fonts shared by the pages of a document: all of them are painted before the first is
   *     made
   */
  PdfPainter(Palette palette, PdfFonts fonts) {
    this.palette = palette;
    this.fonts = fonts;
  }

  /** Puts a part of the drawing on a page that begins at the origin; y points down from here on. */
  void place(Rect box, double scale) {
    out.append(numbers(scale, 0, 0, -scale, -box.x() * scale, box.bottom() * scale))
        .append(" cm 1 j\n");
  }

  /** Makes what was painted the content of a page. */
  void into(PDPage page, PDDocument document) throws IOException {
    PDResources resources = new PDResources();
    fonts.into(resources, document);
    opacities.forEach(
        (percent, name) -> {
          PDExtendedGraphicsState state = new PDExtendedGraphicsState();
          state.setStrokingAlphaConstant(percent / 100f);
          state.setNonStrokingAlphaConstant(percent / 100f);
          resources.put(COSName.getPDFName(name), state);
        });
    page.setResources(resources);
    PDStream content = new PDStream(document);
    try (OutputStream stream = content.createOutputStream(COSName.FLATE_DECODE)) {
      stream.write(out.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(content);
  }

  @Override
  public void begin(Part part) {}

  @Override
  public void end() {}

  @Override
  public void outline(Figure.Outline outline, double opacity) {
    Style style = outline.style();
    out.append("q ").append(opacity(opacity));
    style.fill().ifPresent(ink -> colour(ink, " rg\n"));
    style.stroke().ifPresent(ink -> stroke(ink, style));
    path(outline.path());
    boolean filled = style.fill().isPresent();
    boolean stroked = style.stroke().isPresent();
    out.append(filled ? (stroked ? "B" : "f") : (stroked ? "S" : "n")).append(" Q\n");
  }

  private void stroke(Ink ink, Style style) {
    colour(ink, " RG\n");
    List<Double> lengths = style.dash().lengths();
    out.append(number(style.width())).append(" w ");
    out.append(style.dash().round() ? "1 J " : "");
    if (!lengths.isEmpty()) {
      out.append(
          lengths.stream().map(PdfPainter::number).collect(Collectors.joining(" ", "[", "] 0 d ")));
    }
  }

  @Override
  public void text(Figure.Text text, double opacity) {
    Point at = text.at();
    out.append("q ").append(opacity(opacity));
    colour(text.ink(), " rg\n");
    out.append("BT 1 0 0 -1 ").append(numbers(at.x(), at.y())).append(" Tm ");
    out.append(fonts.shown(text.style().font(text.text()), text.style().size(), text.text()));
    out.append("ET Q\n");
  }

  @Override
  public void icon(Figure.Icon icon, double opacity) {
    out.append("q ").append(opacity(opacity));
    colour(icon.ink(), " rg\n");
    path(icon.outline());
    out.append("f Q\n");
  }

  private String opacity(double opacity) {
    int percent = (int) Math.round(100 * opacity);
    if (percent >= 100) {
      return "";
    }
    return "/" + opacities.computeIfAbsent(percent, p -> "O" + p) + " gs ";
  }

  private void colour(Ink ink, String operator) {
    int rgb = palette.rgb(ink);
    out.append(
        String.format(
            Locale.ROOT,
            "%.3f %.3f %.3f",
            (rgb >> 16 & 0xFF) / 255.0,
            (rgb >> 8 & 0xFF) / 255.0,
            (rgb & 0xFF) / 255.0));
    out.append(operator);
  }

  private void path(Path path) {
    for (Path.Step step : path.steps()) {
      Point end = step.end();
      switch (step.op()) {
        case MOVE -> out.append(numbers(end.x(), end.y())).append(" m\n");
        case LINE -> out.append(numbers(end.x(), end.y())).append(" l\n");
        case CURVE -> {
          Point one = step.control1();
          Point other = step.control2();
          out.append(numbers(one.x(), one.y(), other.x(), other.y(), end.x(), end.y()));
          out.append(" c\n");
        }
        case CLOSE -> out.append("h\n");
      }
    }
  }

  /** With blanks between them. */
  static String numbers(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(text.isEmpty() ? "" : " ").append(number(value));
    }
    return text.toString();
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
