package org.rolescope.ui.matrix;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Rotate;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** Where the callers of a column come from: sign and name, the name turned where room is short. */
final class ColumnHead extends Region {
  private static final double SIGN = 22;
  private static final double BELOW = 6;
  private static final double TWO_LINES = 28;

  private final HBox sign;
  private final Label name;
  private final boolean slanted;

  /**
   * @param text the name, as it is broken into lines
   * @param sorted whether the rows are sorted by this column
   */
  ColumnHead(MatrixGroup group, String text, boolean slanted, boolean sorted) {
    this.slanted = slanted;
    setManaged(false);
    setMouseTransparent(true);
    sign = new HBox(2, new NodeSign(Sign.of(group)));
    sign.setAlignment(Pos.CENTER);
    if (sorted) {
      sign.getChildren().add(new Icon(MaterialDesignA.ARROW_DOWN));
    }
    name = Rows.label(text, "matrix-name");
    name.setTextAlignment(TextAlignment.CENTER);
    name.setAlignment(Pos.CENTER);
    if (slanted) {
      name.setAlignment(Pos.CENTER_LEFT);
      name.getTransforms().add(new Rotate(GridPlaces.DEGREES, 0, 0));
    }
    getChildren().addAll(sign, name);
  }

  @Override
  protected void layoutChildren() {
    if (slanted) {
      double high = name.prefHeight(-1);
      sign.resizeRelocate(0, getHeight() - SIGN - BELOW, getWidth(), SIGN);
      name.resize(Math.min(GridPlaces.SLANTED_NAME, name.prefWidth(-1)), high);
      name.relocate(getWidth() / 2 - high / 2, getHeight() - SIGN - BELOW - high / 2 - 2);
    } else {
      double lines = getHeight() - BELOW - TWO_LINES;
      sign.resizeRelocate(0, lines - SIGN - BELOW, getWidth(), SIGN);
      name.resizeRelocate(0, lines, getWidth(), TWO_LINES);
    }
  }
}
