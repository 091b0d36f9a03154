package org.rolescope.ui.inspect;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;

/** A neighbour: a click selects it, the context menu copies its ARN; an account opens. */
final class NeighbourRow extends VBox {
  NeighbourRow(Neighbour neighbour, InspectorViewModel model) {
    HBox content =
        new HBox(
            new NodeSign(neighbour.sign()), Rows.twoLines(neighbour.name(), neighbour.detail()));
    content.getStyleClass().add("row-content");
    neighbour
        .verdict()
        .map(verdict -> new Pill(verdict.kind(), verdict.words()))
        .ifPresent(content.getChildren()::add);
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    row.setAccessibleText(
        neighbour
            .verdict()
            .map(
                verdict ->
                    Words.of(
                        "inspector.row.verdict",
                        neighbour.name(),
                        neighbour.detail(),
                        verdict.words()))
            .orElseGet(() -> Words.of("inspector.row", neighbour.name(), neighbour.detail())));
    row.setOnAction(event -> model.select(neighbour.id()));
    MenuItem copy = new MenuItem(Words.of("inspector.copy"));
    copy.setOnAction(event -> model.copy(neighbour.arn()));
    row.setContextMenu(new ContextMenu(copy));
    getChildren().add(row);
    if (!neighbour.inside().isEmpty()) {
      getChildren().add(inside(neighbour, model));
    }
  }

  /** Who in the account can use the edge, folded at first. */
  private static VBox inside(Neighbour account, InspectorViewModel model) {
    VBox box = new VBox();
    box.getStyleClass().add("inside");
    Button open =
        new Button(
            Words.of("inspector.inside", account.inside().size()),
            FontIcon.of(MaterialDesignC.CHEVRON_RIGHT));
    open.getStyleClass().setAll("link-button");
    VBox rows = new VBox();
    open.setOnAction(
        event -> {
          boolean opening = rows.getChildren().isEmpty();
          rows.getChildren().clear();
          if (opening) {
            account.inside().forEach(row -> rows.getChildren().add(new NeighbourRow(row, model)));
          }
          open.setGraphic(
              FontIcon.of(opening ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        });
    box.getChildren().addAll(open, rows);
    return box;
  }
}
