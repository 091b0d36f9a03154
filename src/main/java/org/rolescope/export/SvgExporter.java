package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.SvgPainter;

/**
 * Scalable Vector Graphics 1.1, with the drawing's ids and titles; no script, nothing fetched.
 * Below the picture stands when it was made and what the data lack.
 */
public final class SvgExporter implements PictureExporter {
  @Override
  public String format() {
    return "svg";
  }

  @Override
  public void write(Handout handout, Instant at, OutputStream out) throws IOException {
    Drawing sheet = handout.drawing().sheet(Coverage.lines(handout.report(), at));
    String svg = SvgPainter.write(sheet, handout.theme());
    out.write(svg.getBytes(StandardCharsets.UTF_8));
  }
}
