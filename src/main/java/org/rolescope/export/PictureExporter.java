package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;

/** Writes a picture in one format. */
public non-sealed interface PictureExporter extends Exporter {
  /** Writes the whole drawing with its title and legend; does not close the stream. */
  void write(Drawing drawing, Theme theme, OutputStream out) throws IOException;
}
