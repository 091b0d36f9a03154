package org.rolescope.ui.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeWords;

/** The columns of the pairs of a cell. */
enum PairColumn {
  CALLER(150),
  ROLE(160),
  VERDICT(130),
  WHY(210),
  PLACE(165);

  private final double width;

  PairColumn(double width) {
    this.width = width;
  }

  String title() {
    return Words.each("matrix.pair", this);
  }

  /** Whether it stays where there is little room. */
  boolean isNeeded() {
    return this != WHY && this != PLACE;
  }

  /** In logical pixels, where there is room. */
  double width() {
    return width;
  }

  static List<String> titles() {
    return Stream.of(values()).map(PairColumn::title).toList();
  }

  /** A whole line, with ARNs, for a spreadsheet. */
  static List<String> texts(TrustLine pair, String place) {
    return List.of(pair.from().id(), pair.to().id(), EdgeWords.pill(pair.edge()), why(pair), place);
  }

  /** What it depends on, or why it is so; says so where nothing is asked for. */
  static String why(TrustLine pair) {
    boolean free = pair.edge().kind() == EdgeKind.ALLOWED && pair.edge().met().isEmpty();
    return free ? Words.of("matrix.no-condition") : pair.reason();
  }
}
