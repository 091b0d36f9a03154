package org.rolescope.ui.load;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.rolescope.ui.Words;

/** What was recognised of what is open, or where reading was stopped; a click shows the sheet. */
public final class RecognisedLink extends Button {
  public RecognisedLink(OpenViewModel model) {
    setId("recognised");
    getStyleClass().setAll("link-button");
    setMnemonicParsing(false);
    setMinWidth(0);
    setTooltip(new Tooltip(Words.of("open.review")));
    textProperty().bind(model.lineProperty());
    visibleProperty().bind(model.lineProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    setOnAction(event -> model.review());
  }
}
