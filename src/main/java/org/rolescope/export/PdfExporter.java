package org.rolescope.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Rect;

/**
 * Portable Document Format: one page as large as the picture, lines and text, nothing of pixels;
 * below it when it was made and what the data lack. The same picture at the same time gives the
 * same bytes.
 */
public final class PdfExporter implements PictureExporter {
  /** A drawing unit is a pixel of 1/96 inch. */
  static final double POINTS = 0.75;

  /** The longest side that readers take. */
  private static final double MOST_POINTS = 14_400;

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public void write(Handout handout, Instant at, OutputStream out) throws IOException {
    Drawing sheet = handout.drawing().sheet(Coverage.lines(handout.report(), at));
    Rect box = sheet.bounds();
    double longer = Math.max(1, Math.max(box.width(), box.height()));
    double scale = Math.min(POINTS, MOST_POINTS / longer);
    try (PDDocument document = new PDDocument()) {
      describe(document, handout.drawing().title(), at);
      PDPage page =
          new PDPage(
              new PDRectangle((float) (box.width() * scale), (float) (box.height() * scale)));
      document.addPage(page);
      PdfPainter painter = new PdfPainter(Palette.of(handout.theme()));
      painter.place(box, scale);
      sheet.paint(painter, box, 1);
      painter.into(page, document);
      save(document, out);
    }
  }

  /** Says what a document is, and when it was made. */
  static void describe(PDDocument document, String title, Instant at) {
    // In place of the time now.
    document.setDocumentId(at.toEpochMilli());
    document.setDocumentInformation(information(title, at));
    document.getDocumentCatalog().setLanguage("en");
  }

  /** Saving closes what it writes to, which is others' to close. */
  static void save(PDDocument document, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    bytes.writeTo(out);
  }

  private static PDDocumentInformation information(String title, Instant at) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(PlainText.line(title));
    information.setCreator("RoleScope");
    information.setCreationDate(
        GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZoneOffset.UTC)));
    return information;
  }
}
