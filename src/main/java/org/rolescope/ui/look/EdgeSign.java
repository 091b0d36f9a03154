package org.rolescope.ui.look;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.rolescope.graph.EdgeKind;

/** A short arrow as the picture draws it, dashes and cross included. */
public final class EdgeSign extends Pane {
  private static final double WIDTH = 28;
  private static final double MIDDLE = 9;
  private static final double HEAD = 8;

  public EdgeSign(EdgeKind kind) {
    getStyleClass().addAll("edge-sign", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Line line = new Line(0, MIDDLE, WIDTH - HEAD, MIDDLE);
    line.getStyleClass().add("line");
    Polygon head =
        new Polygon(WIDTH - HEAD, MIDDLE - 4.5, WIDTH, MIDDLE, WIDTH - HEAD, MIDDLE + 4.5);
    head.getStyleClass().add("head");
    getChildren().addAll(line, head);
    if (kind == EdgeKind.DENIED) {
      getChildren().addAll(stroke(6, 5, 14, 13), stroke(6, 13, 14, 5));
    }
    setMinSize(WIDTH, 2 * MIDDLE);
    setPrefSize(WIDTH, 2 * MIDDLE);
    setMaxSize(WIDTH, 2 * MIDDLE);
  }

  private static Line stroke(double x1, double y1, double x2, double y2) {
    Line line = new Line(x1, y1, x2, y2);
    line.getStyleClass().add("cross");
    return line;
  }
}
