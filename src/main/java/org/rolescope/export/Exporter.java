package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;

/** Writes a picture in one format. */
public interface Exporter {
  /** The format's name on the command line, which is also the file's ending: {@code svg}. */
  String format();

  /** Writes the whole drawing with its title and legend; does not close the stream. */
  void write(Drawing drawing, Theme theme, OutputStream out) throws IOException;
}
