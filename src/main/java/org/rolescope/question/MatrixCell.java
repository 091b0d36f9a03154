package org.rolescope.question;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;

/**
 * The pairs of caller and role of a row and a column.
 *
 * @param row whose roles
 * @param column whose callers
 * @param pairs at least one; those that are trusted and stopped are among them
 */
public record MatrixCell(MatrixGroup row, MatrixGroup column, List<TrustLine> pairs) {
  public MatrixCell {
    pairs = List.copyOf(pairs);
  }

  /**
   * How many trusts they use, which is what a number on the map counts: a trust in a whole account
   * is one, however many of it make a pair. At least 1, and no more than there are pairs.
   */
  public int trusts() {
    return trusts(List.of(this));
  }

  /** The same of several cells together: trust in anyone may be used by callers of several. */
  public static int trusts(Collection<MatrixCell> cells) {
    return (int)
        cells.stream()
            .flatMap(cell -> cell.pairs().stream())
            .map(pair -> List.of(pair.to().id(), pair.through().orElse(pair.from()).id()))
            .distinct()
            .count();
  }

  /** How many pairs of each kind; kinds without one are left out. */
  public Map<EdgeKind, Integer> kinds() {
    Map<EdgeKind, Integer> kinds = new EnumMap<>(EdgeKind.class);
    pairs.forEach(pair -> kinds.merge(pair.edge().kind(), 1, Integer::sum));
    return kinds;
  }

  /** The least effort with which any of them gets in. */
  public Effort strongest() {
    return pairs.stream()
        .map(pair -> Effort.of(pair.edge().kind()))
        .min(Effort::compareTo)
        .orElse(Effort.STOPPED);
  }
}
