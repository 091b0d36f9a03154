package org.rolescope.ui.explain;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Parts;

/** A part that can be covered: neither seen nor reached then, and it keeps its room. */
final class Covered extends StackPane {
  /**
   * @param what names it among the words that stand in its place
   */
  Covered(Node part, ObservableValue<Boolean> covered, String what) {
    getStyleClass().add("covered");
    // A frame around it: parts decide themselves whether they are seen.
    StackPane held = new StackPane(part);
    held.visibleProperty().bind(covered.map(is -> !is));
    Label cover = Parts.label(Words.of("simulate.covered." + what), "cover-words");
    cover.setId(what + "-covered");
    cover.setWrapText(true);
    cover.setMinHeight(0);
    cover.visibleProperty().bind(covered);
    getChildren().addAll(held, cover);
  }
}
