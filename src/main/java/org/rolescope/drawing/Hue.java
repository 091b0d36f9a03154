package org.rolescope.drawing;

import org.rolescope.graph.EdgeKind;
import org.rolescope.question.Difference;

/**
 * How the arrow of an edge kind looks.
 *
 * @param ink of line, arrow head and the rim of its chips
 * @param dash of the line
 * @param width of a line that stands for one edge
 */
record Hue(Ink ink, Dash dash, double width) {
  static Hue of(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> new Hue(Ink.EDGE, Dash.SOLID, 2);
      case ALLOWED_IF -> new Hue(Ink.ALLOWED_IF, Dash.CONDITION, 2);
      case DENIED -> new Hue(Ink.DENIED, Dash.SOLID, 1.5);
      case CANNOT_KNOW -> new Hue(Ink.FAINT, Dash.DOTS, 2.5);
      case NOBODY -> new Hue(Ink.FAINT, Dash.DOTS, 2);
    };
  }

  /** That of a way in that is not as before. */
  static Hue of(Difference.Kind kind) {
    return switch (kind) {
      case LOST -> new Hue(Ink.DENIED, Dash.LOST, 2);
      case GAINED -> new Hue(Ink.ALLOWED, Dash.SOLID, 3);
      case CHANGED -> new Hue(Ink.ALLOWED_IF, Dash.CONDITION, 2);
    };
  }

  /** Width of a line that stands for {@code count} edges. */
  double weighted(int count) {
    double log2 = Math.log(Math.max(1, count)) / Math.log(2);
    return count <= 1 ? width : Math.min(width + log2, 7);
  }
}
