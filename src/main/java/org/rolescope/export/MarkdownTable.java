package org.rolescope.export;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of GitHub's Markdown: titles, tables, and text that stays text. */
public final class MarkdownTable {
  private static final String SPECIAL = "\\`*_{}[]()#+!|~$";

  private MarkdownTable() {}

  /** A title, a paragraph for each note, and a table where there are rows. */
  public static String text(
      String title, List<String> notes, List<String> columns, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("# ").append(escaped(title)).append("\n\n");
    notes.forEach(note -> out.append(escaped(note)).append("\n\n"));
    if (!rows.isEmpty()) {
      head(out, columns);
      rows.forEach(row -> row(out, row.stream().map(MarkdownTable::escaped).toList()));
    }
    return out.toString();
  }

  /** Names of the columns and the line below them. */
  static void head(StringBuilder out, List<String> columns) {
    row(out, columns);
    out.append("|").append(String.join("", Collections.nCopies(columns.size(), "---|")));
    out.append('\n');
  }

  /** One row of cells that are Markdown already. */
  static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /**
   * On one line; nothing in it is Markdown or HTML. A {@code >} quotes at the beginning only: where
   * ways are told it stays as it is, to be read in a plain text, too.
   */
  static String escaped(String text) {
    String line = PlainText.line(text);
    StringBuilder safe = new StringBuilder(line.startsWith(">") ? "\\" : "");
    line.codePoints().forEach(c -> safe.append(escaped(c)));
    return safe.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      default -> (SPECIAL.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
    };
  }
}
