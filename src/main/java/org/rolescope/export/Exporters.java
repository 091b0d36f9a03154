package org.rolescope.export;

import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class Exporters {
  /** In the order in which menus and help show them. */
  public static final List<Exporter> ALL = List.of(new SvgExporter(), new PngExporter());

  private Exporters() {}

  public static Optional<Exporter> forFormat(String format) {
    return ALL.stream().filter(exporter -> exporter.format().equals(format)).findFirst();
  }
}
