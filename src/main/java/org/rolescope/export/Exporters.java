package org.rolescope.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats there are. */
public final class Exporters {
  /** In the order in which menus and help show them. */
  public static final List<Exporter> ALL =
      List.of(
          new PngExporter(),
          new PdfExporter(),
          new SvgExporter(),
          new HtmlExporter(),
          new DotExporter(),
          new GraphMlExporter(),
          new JsonExporter(),
          new CsvExporter(),
          new MarkdownExporter());

  private Exporters() {}

  public static Optional<Exporter> forFormat(String format) {
    return ALL.stream().filter(exporter -> exporter.format().equals(format)).findFirst();
  }

  /** The format that a file's name asks for by its ending. */
  public static Optional<Exporter> forFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(exporter -> lower.endsWith("." + exporter.ending())).findFirst();
  }

  /** Those that write pictures, in order. */
  public static Stream<PictureExporter> pictures() {
    return of(PictureExporter.class);
  }

  /** Those that write tables, in order. */
  public static Stream<ReportExporter> reports() {
    return of(ReportExporter.class);
  }

  private static <T extends Exporter> Stream<T> of(Class<T> family) {
    return ALL.stream().filter(family::isInstance).map(family::cast);
  }
}
