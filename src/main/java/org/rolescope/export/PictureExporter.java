package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.rolescope.drawing.Handout;

/** Writes a picture in one format. */
public non-sealed interface PictureExporter extends Exporter {
  /**
   * Writes the whole drawing with its title, legend, date and coverage; does not close the stream.
   *
   * @param at when it is made, which it tells
   * @throws IOException if the stream fails, or the picture is too large for the format
   */
  void write(Handout handout, Instant at, OutputStream out) throws IOException;
}
