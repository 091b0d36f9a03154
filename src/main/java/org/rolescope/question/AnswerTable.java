package org.rolescope.question;

import java.util.List;

/**
 * An answer as rows, the same for a file of comma-separated values and for a table on the screen.
 *
 * @param columns names, lower case with underscores
 * @param rows as many cells each as there are columns
 */
public record AnswerTable(List<String> columns, List<List<String>> rows) {
  public AnswerTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
