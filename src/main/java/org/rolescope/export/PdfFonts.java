package org.rolescope.export;

import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * The fonts of a page of PDF. Each holds the glyphs that are shown, as outlines: so text looks as
 * it does on the screen whatever font file it came from, and can be searched and copied.
 */
final class PdfFonts {
  private final List<PdfFont> all = new ArrayList<>();
  private final Map<String, PdfFont> latest = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<PdfFont, PDType3Font> made = new HashMap<>();

  /** A glyph in one of the fonts. */
  private record Place(PdfFont font, int code) {}

  /** Operators that show a text in one line. */
  String shown(Font font, double size, String text) {
    StringBuilder out = new StringBuilder();
    PdfFont current = null;
    for (int c : PlainText.line(text).codePoints().toArray()) {
      Place place = place(font, Character.toString(c));
      if (place.font() != current) {
        out.append(current == null ? "" : "> Tj ");
        current = place.font();
        out.append('/').append(current.name()).append(' ');
        out.append(PdfPainter.numbers(size)).append(" Tf <");
      }
      out.append(String.format(Locale.ROOT, "%02X", place.code()));
    }
    return out.append(current == null ? "" : "> Tj ").toString();
  }

  private Place place(Font font, String character) {
    String face = font.getFontName(Locale.ROOT) + '/' + font.getStyle();
    return places.computeIfAbsent(
        face + '/' + character,
        key -> {
          PdfFont open = latest.get(face);
          if (open == null || open.full()) {
            open = new PdfFont("F" + all.size(), font.deriveFont((float) PdfFont.UNITS));
            all.add(open);
            latest.put(face, open);
          }
          return new Place(open, open.add(character));
        });
  }

  /** Adds the fonts to what a page uses. */
  void into(PDResources resources, PDDocument document) throws IOException {
    for (PdfFont font : all) {
      if (!made.containsKey(font)) {
        made.put(font, font.made(document));
      }
      resources.put(COSName.getPDFName(font.name()), Objects.requireNonNull(made.get(font)));
    }
  }
}
