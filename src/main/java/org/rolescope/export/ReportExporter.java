package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rolescope.graph.TrustReport;

/**
 * Writes nodes and edges as text in one format. Names in them were written by others: whatever they
 * hold, what is written has the form that the format asks for, and carries them unchanged.
 */
public non-sealed interface ReportExporter extends Exporter {
  /** The whole text, which ends with an end of line. */
  String text(TrustReport report);

  /** Writes the text as UTF-8; does not close the stream. */
  default void write(TrustReport report, OutputStream out) throws IOException {
    out.write(text(report).getBytes(StandardCharsets.UTF_8));
  }
}
