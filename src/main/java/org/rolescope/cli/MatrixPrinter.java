package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Effort;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixCell;
import org.rolescope.question.MatrixGroup;

/** Prints the matrix as a table where it fits, else cell by cell. */
final class MatrixPrinter {
  private static final int WIDEST = 160;
  private static final int LABEL = 16;
  private static final int INDENT = 15;

  private final Terminal terminal;
  private final StepRows rows;

  MatrixPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.rows = new StepRows(terminal, index);
  }

  /**
   * @param pairs whether the pairs of each cell are listed
   */
  void print(Matrix matrix, boolean pairs, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(matrix));
    terminal.print("");
    int wide = matrix.columns().stream().mapToInt(MatrixPrinter::width).sum();
    int first = matrix.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
    if (pairs) {
      matrix.cells().forEach(this::pairs);
    } else if (first + wide <= WIDEST) {
      table(matrix, Math.max(first, "roles in".length()));
    } else {
      matrix.cells().forEach(cell -> terminal.print(line(cell)));
    }
    rows.end(List.of(), unread);
  }

  private static int width(MatrixGroup column) {
    return Math.max(6, Math.min(LABEL, column.label().length())) + 2;
  }

  private void table(Matrix matrix, int first) {
    StringBuilder head = new StringBuilder(padded("roles in", first));
    matrix.columns().forEach(column -> head.append(right(cut(column.label()), width(column))));
    terminal.print(padded("", first) + "  callers from");
    terminal.print(head.toString());
    for (MatrixGroup row : matrix.rows()) {
      StringBuilder line = new StringBuilder(padded(row.label(), first));
      for (MatrixGroup column : matrix.columns()) {
        String text =
            matrix
                .cell(row, column)
                .map(cell -> EdgeMark.plain(cell.strongest()) + " " + cell.pairs().size())
                .orElse("·");
        line.append(right(text, width(column)));
      }
      terminal.print(line.toString());
    }
    terminal.print("");
    terminal.print(
        "Pairs of caller and role; the strongest of them: "
            + EdgeMark.plain(Effort.NOW)
            + " allowed, "
            + EdgeMark.plain(Effort.WITH)
            + " with a condition or cannot be known, "
            + EdgeMark.plain(Effort.STOPPED)
            + " all stopped");
  }

  private static String cut(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "…";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String line(MatrixCell cell) {
    String kinds =
        cell.kinds().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s %s into %s: %s",
        EdgeMark.plain(cell.strongest()),
        cell.column().label(),
        cell.row().label(),
        kinds);
  }

  private void pairs(MatrixCell cell) {
    terminal.print(cell.column().label() + " into " + cell.row().label());
    List<TreePrinter.Row> all = new ArrayList<>();
    for (TrustLine pair : cell.pairs()) {
      String reason = pair.reason();
      String text =
          pair.from().label()
              + " → "
              + pair.to().label()
              + rows.through(pair)
              + (reason.isEmpty() ? "" : ": " + reason);
      all.add(rows.row(EdgeMark.verdict(terminal, pair.edge().kind()), INDENT, text, List.of()));
    }
    new TreePrinter(terminal).print(all);
  }
}
