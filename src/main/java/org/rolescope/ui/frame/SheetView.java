package org.rolescope.ui.frame;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;

/** A card over the window with a title and something to read; Esc or a click beside it closes. */
class SheetView extends StackPane {
  SheetView(String title, Node content) {
    getStyleClass().add("veil");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    Button close = new Button(Words.of("sheet.close"));
    close.setCancelButton(true);
    close.getStyleClass().add("small-button");
    close.setOnAction(event -> setVisible(false));
    VBox card = new VBox(new HBox(8, Rows.label(title, "answer"), Rows.spring(), close), content);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                toFront();
                close.requestFocus();
              }
            });
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            setVisible(false);
          }
        });
  }
}
