package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;

/** A worksheet as pages of A4: lines and text, nothing of pixels, each page with its number. */
final class PdfWorksheet {
  private PdfWorksheet() {}

  /** The same worksheet at the same time gives the same bytes. */
  static void write(Worksheet sheet, Instant at, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfExporter.describe(document, sheet.title(), at);
      PDRectangle size = PDRectangle.A4;
      Rect paper =
          new Rect(
              0, 0, size.getWidth() / PdfExporter.POINTS, size.getHeight() / PdfExporter.POINTS);
      PdfFonts fonts = new PdfFonts();
      List<PdfPainter> painted = new ArrayList<>();
      for (List<Figure> figures : new WorksheetPages(paper).of(sheet)) {
        PdfPainter painter = new PdfPainter(Palette.of(Theme.LIGHT), fonts);
        painter.place(paper, PdfExporter.POINTS);
        figures.forEach(figure -> figure.paint(painter, 1));
        painted.add(painter);
      }
      for (PdfPainter painter : painted) {
        PDPage page = new PDPage(size);
        document.addPage(page);
        painter.into(page, document);
      }
      PdfExporter.save(document, out);
    }
  }
}
