package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.rolescope.drawing.Handout;

/** Writes a picture in one format. */
public non-sealed interface PictureExporter extends Exporter {
  /**
   * Writes the whole drawing with its title and legend; does not close the stream.
   *
   * @param at when; formats that tell a date tell this one
   * @throws IOException if the stream fails, or the picture is too large for the format
   */
  void write(Handout handout, Instant at, OutputStream out) throws IOException;
}
