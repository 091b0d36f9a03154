package org.rolescope.ui.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of JSON broken where they are wider than there is room, what goes on set further in.
 *
 * @param rows what is shown, one below the other
 */
record WrappedLines(List<Row> rows) {
  /** Blanks that what goes on is set in beyond its line. */
  private static final int HANGING = 2;

  private static final String GOOD_ENDS = ",:/";

  /**
   * A line, or a part of one.
   *
   * @param line which line it is of, from 0
   * @param text with the blanks before it
   * @param inset how many of those blanks the line does not have; 0 for the beginning of a line
   */
  record Row(int line, String text, int inset) {
    boolean goesOn() {
      return inset > 0;
    }
  }

  WrappedLines {
    rows = List.copyOf(rows);
  }

  /**
   * Breaks lines.
   *
   * @param columns characters that fit, at least 8
   */
  static WrappedLines of(List<String> lines, int columns) {
    List<Row> rows = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      int inset = Math.min(indent(text) + HANGING, columns / 2);
      int end = end(text, columns, columns - inset);
      rows.add(new Row(line, text.substring(0, end), 0));
      for (int from = end; from < text.length(); from = end) {
        end = torn(text, from, columns - inset, columns - inset);
        rows.add(new Row(line, " ".repeat(inset) + text.substring(from, end), inset));
      }
    }
    return new WrappedLines(rows);
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** Where the first row of a line ends: a value that fits into a row of its own is not torn. */
  private static int end(String text, int columns, int columnsBelow) {
    int value = text.indexOf(": ") + 2;
    boolean fits = value >= 2 && value <= columns && text.length() - value <= columnsBelow;
    return text.length() > columns && fits ? value : torn(text, 0, columns, columnsBelow);
  }

  /**
   * Where a row that begins at {@code from} ends: before a word that fits below, else behind a sign
   * that parts names, else where the row is full.
   */
  private static int torn(String text, int from, int columns, int columnsBelow) {
    int most = from + columns;
    if (text.length() <= most) {
      return text.length();
    }
    for (int end = most; end > from && !text.substring(from, end).isBlank(); end--) {
      if (text.charAt(end - 1) == ' ' && wordEnd(text, end) - end <= columnsBelow) {
        return end;
      }
    }
    for (int end = most; end > from + columns / 2; end--) {
      if (GOOD_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static int wordEnd(String text, int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  /** The rows as one text, one below the other. */
  String shown() {
    return String.join("\n", rows.stream().map(Row::text).toList());
  }

  /** First row of a line; both from 0. */
  int rowOf(int line) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).line() >= line) {
        return row;
      }
    }
    return Math.max(0, rows.size() - 1);
  }

  /** The row of a character of a line; all from 0. */
  int rowOf(int line, int character) {
    int row = rowOf(line);
    int left = character;
    while (row + 1 < rows.size()
        && rows.get(row + 1).goesOn()
        && left >= rows.get(row).text().length() - rows.get(row).inset()) {
      left -= rows.get(row).text().length() - rows.get(row).inset();
      row++;
    }
    return row;
  }

  /**
   * What stands between two places of the rows, as it stands in the lines.
   *
   * @param first row, from 0
   * @param from column in it
   * @param last row
   * @param to column in it, not included
   */
  String between(int first, int from, int last, int to) {
    StringBuilder text = new StringBuilder();
    for (int row = first; row <= last; row++) {
      Row each = rows.get(row);
      if (row > first && !each.goesOn()) {
        text.append('\n');
      }
      int end = row == last ? to : each.text().length();
      int start = Math.max(row == first ? from : 0, each.inset());
      text.append(each.text(), Math.min(start, end), end);
    }
    return text.toString();
  }
}
