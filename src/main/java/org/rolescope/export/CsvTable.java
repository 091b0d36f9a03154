package org.rolescope.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.Unseen;

/**
 * Comma-separated values (RFC 4180), every cell in quotes. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe.
 */
public final class CsvTable {
  private static final String EOL = "\r\n";
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvTable() {}

  /** The columns' names and the rows. */
  public static String text(List<String> columns, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    row(columns, out);
    rows.forEach(row -> row(row, out));
    return out.toString();
  }

  /** The same with tabs between the cells, as spreadsheets take it from the clipboard. */
  public static String tabbed(List<String> columns, List<List<String>> rows) {
    return Stream.concat(Stream.of(columns), rows.stream())
        .map(row -> row.stream().map(CsvTable::bare).collect(Collectors.joining("\t")) + "\n")
        .collect(Collectors.joining());
  }

  private static String bare(String text) {
    String line = PlainText.line(text);
    return (formula(line) ? "'" : "") + line;
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append(EOL);
  }

  private static String cell(String text) {
    String safe = Unseen.shown(text);
    String guard = formula(safe) ? "'" : "";
    return '"' + guard + safe.replace("\"", "\"\"") + '"';
  }

  /** Blanks before the sign do not keep every spreadsheet from calculating. */
  private static boolean formula(String text) {
    String rest = text.stripLeading();
    boolean blank = rest.length() < text.length() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    return blank || (!rest.isEmpty() && SIGNS.indexOf(rest.charAt(0)) >= 0);
  }
}
