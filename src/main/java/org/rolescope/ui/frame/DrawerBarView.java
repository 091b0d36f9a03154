package org.rolescope.ui.frame;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The closed drawer: one line that says what the simulator would be asked; a click opens it. */
final class DrawerBarView extends Button {
  DrawerBarView(DrawerBarViewModel model, Runnable open) {
    setId("drawer-bar");
    Topic.DRAWER.mark(this);
    Label sentence = Rows.label("", "drawer-sentence");
    sentence.textProperty().bind(model.sentenceProperty());
    Label title = Rows.label(Words.of("drawer.title"), "drawer-title");
    title.setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(new Icon(MaterialDesignC.CHEVRON_UP), title, sentence);
    content.getStyleClass().add("row-content");
    setGraphic(content);
    getStyleClass().setAll("drawer-bar");
    setMaxWidth(Double.MAX_VALUE);
    accessibleTextProperty().bind(model.sentenceProperty());
    setOnAction(event -> open.run());
  }
}
