package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.SvgPainter;
import org.rolescope.drawing.Theme;

/** Scalable Vector Graphics 1.1, with the drawing's ids and titles; no script, nothing fetched. */
public final class SvgExporter implements PictureExporter {
  @Override
  public String format() {
    return "svg";
  }

  @Override
  public void write(Drawing drawing, Theme theme, OutputStream out) throws IOException {
    out.write(SvgPainter.write(drawing.sheet(), theme).getBytes(StandardCharsets.UTF_8));
  }
}
