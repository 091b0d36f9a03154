package org.rolescope.ui.matrix;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** How many come from one place into one account. It is used again for another cell. */
final class GridCell extends Label {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

  /** As many digits leave room for a sign in a small cell. */
  private static final int FEW = 3;

  GridCell() {
    setManaged(false);
    setMouseTransparent(true);
    setMinSize(0, 0);
  }

  void fill(CountedCell cell, boolean roomy) {
    CellLook look = cell.look();
    String text = String.valueOf(cell.count());
    getStyleClass().setAll("matrix-box", look.styleClass());
    pseudoClassStateChanged(SMALL, !roomy);
    setText(text);
    setGraphic(null);
    setAccessibleText(CellLook.words(cell));
    if (roomy || text.length() < FEW) {
      look.icon().ifPresent(icon -> setGraphic(FontIcon.of(icon)));
    }
  }
}
