package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Writes worksheets. */
public final class Worksheets {
  private static final String HTML = new HtmlExporter().format();
  private static final String PDF = new PdfExporter().format();

  /** In the order in which they are offered; each is the ending of its files, too. */
  public static final List<String> FORMATS = List.of(PDF, HTML);

  private Worksheets() {}

  /**
   * Writes one.
   *
   * @param format one of {@link #FORMATS}
   * @param at when it is made
   * @throws IllegalArgumentException for any other format
   */
  public static void write(Worksheet sheet, String format, Instant at, OutputStream out)
      throws IOException {
    if (format.equals(PDF)) {
      PdfWorksheet.write(sheet, at, out);
    } else if (format.equals(HTML)) {
      out.write(HtmlWorksheet.of(sheet).getBytes(StandardCharsets.UTF_8));
    } else {
      throw new IllegalArgumentException("no such format: " + format);
    }
  }
}
