package org.rolescope.ui.matrix;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.rolescope.ui.look.Icon;

/** How many come from one place into one account. It is used again for another cell. */
final class GridCell extends StackPane {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

  /** As many digits leave room for a sign in a small cell. */
  private static final int FEW = 3;

  private final Label box = new Label();

  GridCell() {
    setManaged(false);
    setMouseTransparent(true);
    setAlignment(Pos.TOP_RIGHT);
    box.setMinSize(0, 0);
    box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    getChildren().add(box);
  }

  void fill(CountedCell cell, boolean roomy) {
    CellLook look = cell.look();
    String text = String.valueOf(cell.count());
    box.getStyleClass().setAll("matrix-box", look.styleClass());
    box.pseudoClassStateChanged(SMALL, !roomy);
    box.setText(text);
    box.setGraphic(null);
    box.setAccessibleText(CellLook.words(cell));
    if (roomy || text.length() < FEW) {
      look.icon().ifPresent(icon -> box.setGraphic(new Icon(icon)));
    }
    getChildren().setAll(box);
    if (!cell.findings().isEmpty()) {
      getChildren().add(Finding.sign());
    }
  }
}
