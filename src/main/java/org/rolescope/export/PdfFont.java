package org.rolescope.export;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** A font of Type 3 (ISO 32000, 9.6.5): up to 256 glyphs, each the drawing of its outline. */
final class PdfFont {
  /** To the em. */
  static final int UNITS = 1000;

  private static final int MOST = 256;
  private static final int PER_BLOCK = 100;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final String name;
  private final Font font;
  private final List<Glyph> glyphs = new ArrayList<>();

  private record Glyph(String character, int advance, String drawing) {}

  /**
   * @param name within the page
   * @param font with {@value #UNITS} units to the em
   */
  PdfFont(String name, Font font) {
    this.name = name;
    this.font = font;
  }

  String name() {
    return name;
  }

  boolean full() {
    return glyphs.size() == MOST;
  }

  /** Adds the glyph of one code point; returns its code. */
  int add(String character) {
    GlyphVector vector = font.createGlyphVector(CONTEXT, character);
    int advance = (int) Math.round(vector.getGlyphPosition(vector.getNumGlyphs()).getX());
    glyphs.add(new Glyph(character, advance, drawing(vector.getOutline(), advance)));
    return glyphs.size() - 1;
  }

  private static String drawing(Shape outline, int advance) {
    Rectangle2D box = outline.getBounds2D();
    StringBuilder out = new StringBuilder();
    out.append(
        PdfPainter.numbers(
            advance, 0, box.getMinX(), -box.getMaxY(), box.getMaxX(), -box.getMinY()));
    out.append(" d1\n");
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.append(PdfPainter.numbers(at[0], -at[1])).append(" m ");
        case PathIterator.SEG_LINETO -> out.append(PdfPainter.numbers(at[0], -at[1])).append(" l ");
        case PathIterator.SEG_QUADTO -> {
          // PDF knows cubic curves only.
          out.append(
              PdfPainter.numbers(
                  (x + 2 * at[0]) / 3,
                  -(y + 2 * at[1]) / 3,
                  (at[2] + 2 * at[0]) / 3,
                  -(at[3] + 2 * at[1]) / 3,
                  at[2],
                  -at[3]));
          out.append(" c ");
        }
        case PathIterator.SEG_CUBICTO ->
            out.append(PdfPainter.numbers(at[0], -at[1], at[2], -at[3], at[4], -at[5]))
                .append(" c ");
        default -> out.append("h ");
      }
      int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
      if (kind != PathIterator.SEG_CLOSE) {
        x = at[end];
        y = at[end + 1];
      }
    }
    return out.append("f\n").toString();
  }

  /** The font as it stands in a document. */
  PDType3Font made(PDDocument document) throws IOException {
    COSDictionary made = new COSDictionary();
    made.setItem(COSName.TYPE, COSName.FONT);
    made.setItem(COSName.SUBTYPE, COSName.TYPE3);
    made.setItem(COSName.FONT_MATRIX, floats(1f / UNITS, 0, 0, 1f / UNITS, 0, 0));
    made.setItem(COSName.FONT_BBOX, floats(0, -UNITS / 4f, UNITS, UNITS));
    made.setItem(COSName.RESOURCES, new COSDictionary());
    made.setInt(COSName.FIRST_CHAR, 0);
    made.setInt(COSName.LAST_CHAR, glyphs.size() - 1);
    COSDictionary drawings = new COSDictionary();
    COSArray widths = new COSArray();
    COSArray differences = new COSArray();
    differences.add(COSInteger.ZERO);
    for (int code = 0; code < glyphs.size(); code++) {
      COSName glyph = COSName.getPDFName("g" + code);
      differences.add(glyph);
      widths.add(COSInteger.get(glyphs.get(code).advance()));
      drawings.setItem(glyph, stream(document, glyphs.get(code).drawing()));
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    made.setItem(COSName.CHAR_PROCS, drawings);
    made.setItem(COSName.WIDTHS, widths);
    made.setItem(COSName.ENCODING, encoding);
    made.setItem(COSName.TO_UNICODE, stream(document, characters()));
    return new PDType3Font(made);
  }

  private static COSArray floats(float... values) {
    COSArray array = new COSArray();
    array.setFloatArray(values);
    return array;
  }

  private static COSStream stream(PDDocument document, String text) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  /** Says which character each code is (ISO 32000, 9.10.3). */
  private String characters() {
    StringBuilder out =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
    for (int from = 0; from < glyphs.size(); from += PER_BLOCK) {
      int to = Math.min(glyphs.size(), from + PER_BLOCK);
      out.append(to - from).append(" beginbfchar\n");
      for (int code = from; code < to; code++) {
        out.append(String.format(Locale.ROOT, "<%02X> <", code));
        for (char unit : glyphs.get(code).character().toCharArray()) {
          out.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
