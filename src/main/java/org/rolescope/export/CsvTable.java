package org.rolescope.export;

import java.util.List;
import java.util.stream.Collectors;

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

  private static void row(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append(EOL);
  }

  private static String cell(String text) {
    String safe = PlainText.harmless(text);
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
