package org.rolescope.ui.matrix;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.rolescope.question.MatrixGroup;
import org.rolescope.ui.look.Rows;

/** The account whose roles a row counts. */
final class RowHead extends VBox {
  RowHead(MatrixGroup account) {
    super(Rows.label(account.label(), "matrix-account"));
    if (!account.label().equals(account.id())) {
      getChildren().add(Rows.label(account.id(), "matrix-number"));
    }
    getStyleClass().add("matrix-head");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setMouseTransparent(true);
    setMinWidth(0);
  }
}
