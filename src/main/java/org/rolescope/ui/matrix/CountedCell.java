package org.rolescope.ui.matrix;

import java.util.Collection;
import java.util.Map;
import org.rolescope.question.MatrixCell;
import org.rolescope.ui.Words;

/**
 * A cell as it is shown.
 *
 * @param look how it is drawn
 * @param strongest how its strongest pair would be drawn, wherever it comes from
 * @param trusts how many trusts its pairs use
 * @param findings what deserves a look, in words, by the id of the pair's edge
 */
public record CountedCell(
    MatrixCell cell, CellLook look, CellLook strongest, int trusts, Map<String, String> findings) {
  public CountedCell {
    findings = Map.copyOf(findings);
  }

  static CountedCell of(MatrixCell cell, Map<String, String> findings) {
    return new CountedCell(
        cell, CellLook.of(cell), CellLook.strongest(cell), cell.trusts(), findings);
  }

  /** How many pairs of caller and role; at least 1. */
  public int count() {
    return cell.pairs().size();
  }

  /** {@code 9 pairs by 5 trusts}; where each pair has a trust of its own only the pairs. */
  String counts() {
    return counts(count(), trusts);
  }

  /** The same of several cells together. */
  static String counts(Collection<CountedCell> cells) {
    return counts(
        cells.stream().mapToInt(CountedCell::count).sum(),
        MatrixCell.trusts(cells.stream().map(CountedCell::cell).toList()));
  }

  private static String counts(int pairs, int trusts) {
    return Words.of("matrix.counted", pairs, trusts < pairs ? trusts : 0);
  }
}
