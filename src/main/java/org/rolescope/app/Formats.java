package org.rolescope.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.export.Coverage;
import org.rolescope.export.CsvExporter;
import org.rolescope.export.CsvTable;
import org.rolescope.export.Exporter;
import org.rolescope.export.Exporters;
import org.rolescope.export.MarkdownExporter;
import org.rolescope.export.MarkdownTable;
import org.rolescope.export.Worksheet;
import org.rolescope.export.Worksheets;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.AnswerWords;

/** In which forms answers and pictures are handed on. */
public final class Formats {
  private final Supplier<Instant> clock;

  /**
   * @param clock when something is handed on
   */
  Formats(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /** The rows of an answer as comma-separated values. */
  public String csv(AnswerTable table) {
    return CsvTable.text(table.columns(), table.rows());
  }

  /** The same with tabs between the cells, to be pasted into a spreadsheet. */
  public String tabbed(AnswerTable table) {
    return CsvTable.tabbed(table.columns(), table.rows());
  }

  /** The same as Markdown, below a title and a paragraph for each note. */
  public String markdown(String title, List<String> notes, AnswerTable table) {
    return MarkdownTable.text(title, notes, table.columns(), table.rows());
  }

  /** Names of all formats, in order. */
  public List<String> names() {
    return Exporters.ALL.stream().map(Exporter::format).toList();
  }

  /** The endings of the files of formats, in the same order. */
  public List<String> endings(List<String> formats) {
    return formats.stream()
        .flatMap(format -> Exporters.forFormat(format).stream())
        .map(Exporter::ending)
        .toList();
  }

  /** The format that a file's ending stands for. */
  public Optional<String> of(Path file) {
    return Exporters.forFile(file.toString()).map(Exporter::format);
  }

  /** Names of the formats of answers that are tables, with no graph or picture behind them. */
  public List<String> ofAnswers() {
    return List.of(new CsvExporter().format(), new MarkdownExporter().format());
  }

  /**
   * Writes an answer.
   *
   * @param format one of {@link #ofAnswers}
   */
  public void export(
      String title, List<String> notes, AnswerTable table, String format, OutputStream out)
      throws IOException {
    boolean csv = format.equals(new CsvExporter().format());
    String text = csv ? csv(table) : markdown(title, notes, table);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the ways in that are not as before, the lost ones too, as a table.
   *
   * @param format one of {@link #ofAnswers}
   */
  public void export(Comparison comparison, String format, OutputStream out) throws IOException {
    IamIndex index = comparison.after().index();
    export(
        AnswerWords.sentence(comparison.differences()),
        AnswerWords.notCompared(comparison.differences(), index::accountLabel),
        new AnswerTables(index).of(comparison.differences()),
        format,
        out);
  }

  /** Names of the formats of pictures. */
  public List<String> ofPictures() {
    return Exporters.pictures().map(Exporter::format).toList();
  }

  /**
   * Writes a picture made now.
   *
   * @param format one of {@link #ofPictures()}
   * @throws IllegalArgumentException for any other format
   * @throws IOException if the stream fails, or the picture is too large for the format
   */
  public void export(Handout handout, String format, OutputStream out) throws IOException {
    export(handout, format, clock.get(), out);
  }

  /** A picture as it is handed on now: with title, legend, date, and what the data lack. */
  public Drawing sheet(Drawing drawing, TrustReport report) {
    return drawing.sheet(Coverage.lines(report, clock.get()));
  }

  /**
   * The same as if it were made at that time: the same picture at the same time gives the same
   * bytes.
   */
  public void export(Handout handout, String format, Instant at, OutputStream out)
      throws IOException {
    Exporters.pictures()
        .filter(exporter -> exporter.format().equals(format))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + format))
        .write(handout, at, out);
  }

  /** Names of the formats of worksheets. */
  public List<String> ofWorksheets() {
    return Worksheets.FORMATS;
  }

  /**
   * Writes a worksheet, with the time now where the format has room for it.
   *
   * @param format one of {@link #ofWorksheets()}
   * @throws IllegalArgumentException for any other format
   */
  void export(Worksheet sheet, String format, OutputStream out) throws IOException {
    Worksheets.write(sheet, format, clock.get(), out);
  }

  /**
   * Writes tables.
   *
   * @param format one of {@link #names()} that is none of {@link #ofPictures()}
   * @throws IllegalArgumentException for any other format
   */
  public void export(TrustReport report, String format, OutputStream out) throws IOException {
    Exporters.reports()
        .filter(exporter -> exporter.format().equals(format))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such format: " + format))
        .write(report, out);
  }
}
