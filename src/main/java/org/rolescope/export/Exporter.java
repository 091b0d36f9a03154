package org.rolescope.export;

/** One format to write in: of pictures, or of the tables behind them. */
public sealed interface Exporter permits PictureExporter, ReportExporter {
  /** The format's name on the command line: {@code markdown}. */
  String format();

  /** The ending of its files, without a dot; mostly the format's name. */
  default String ending() {
    return format();
  }
}
