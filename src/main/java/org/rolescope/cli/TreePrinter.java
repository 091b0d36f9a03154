package org.rolescope.cli;

import java.util.List;

/**
 * Prints a tree, a row a line, its branches drawn at the left. A row may have lines of text below
 * it.
 */
final class TreePrinter {
  private final Terminal terminal;

  /**
   * A row.
   *
   * @param text on one line
   * @param below more lines that belong to it
   */
  record Row(String text, List<String> below) {
    Row {
      below = List.copyOf(below);
    }
  }

  TreePrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints all rows as branches of one stem. */
  void print(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      terminal.print(faint(last ? "└─ " : "├─ ") + rows.get(i).text());
      for (String line : rows.get(i).below()) {
        terminal.print((faint(last ? "   " : "│  ") + line).stripTrailing());
      }
    }
  }

  private String faint(String branch) {
    return branch.isBlank() ? branch : Ink.FAINT.on(terminal, branch);
  }
}
