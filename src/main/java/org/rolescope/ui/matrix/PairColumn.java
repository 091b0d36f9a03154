package org.rolescope.ui.matrix;

import java.util.List;
import java.util.stream.Stream;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeWords;

/** The columns of the pairs of a cell. */
enum PairColumn {
  CALLER(160, 120, 0),
  ROLE(170, 130, 0),
  VERDICT(120, 110, 0),
  WHY(210, 80, 600),
  PLACE(165, 100, 780);

  private final double width;
  private final double least;
  private final double room;

  PairColumn(double width, double least, double room) {
    this.width = width;
    this.least = least;
    this.room = room;
  }

  String title() {
    return Words.each("matrix.pair", this);
  }

  /** How wide all must be for it to be there, in logical pixels: names are not cut for its sake. */
  double room() {
    return room;
  }

  /** In logical pixels, where there is room. */
  double width() {
    return width;
  }

  /** In logical pixels, where there is little. */
  double least() {
    return least;
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
