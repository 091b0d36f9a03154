package org.rolescope.ui.inspect;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.inspect.Page.Neighbour;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;

/** A neighbour: a click selects it, it has the context menu of what it names; an account opens. */
final class NeighbourRow extends VBox {
  /** Free above and below lines that are read whole. */
  private static final double MARGIN = 8;

  NeighbourRow(Neighbour neighbour, InspectorViewModel model, MenuSource menus) {
    this(neighbour, model, menus, false);
  }

  /**
   * @param whole whether its second line is read whole
   */
  NeighbourRow(Neighbour neighbour, InspectorViewModel model, MenuSource menus, boolean whole) {
    VBox lines =
        whole
            ? Rows.wrapped(neighbour.name(), neighbour.detail())
            : Rows.twoLines(neighbour.name(), neighbour.detail());
    HBox content = new HBox(new NodeSign(neighbour.sign()), lines);
    content.getStyleClass().add("row-content");
    neighbour
        .verdict()
        .map(verdict -> new Pill(verdict.kind(), verdict.words()))
        .ifPresent(content.getChildren()::add);
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    if (whole) {
      // A button is as high as one line of what is in it.
      row.widthProperty()
          .subscribe(width -> row.setMinHeight(content.prefHeight(width.doubleValue()) + MARGIN));
    }
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
    row.setOnAction(event -> model.select(neighbour));
    // Of a call there is no menu: that of the role asks about both, too.
    OnDemand.menu(
        row, () -> menus.of(neighbour.ends().isEmpty() ? neighbour.id() : neighbour.arn()));
    getChildren().add(row);
    if (!neighbour.opens().isEmpty()) {
      getChildren().add(inside(neighbour.opens(), model, menus));
    }
  }

  /** Who in the account can use the edge: found when it is opened. */
  private static VBox inside(String edge, InspectorViewModel model, MenuSource menus) {
    VBox rows = new VBox();
    Button open = Rows.link(Words.of("inspector.inside"), () -> {});
    Icon closed = new Icon(MaterialDesignC.CHEVRON_RIGHT);
    open.setGraphic(closed);
    open.setOnAction(
        event -> {
          if (open.getGraphic() == closed) {
            open.setGraphic(new Icon(MaterialDesignC.CHEVRON_DOWN));
            model.insiders(edge, found -> fill(rows, found, model, menus));
          } else {
            open.setGraphic(closed);
            rows.getChildren().clear();
          }
        });
    VBox box = new VBox(open, rows);
    box.getStyleClass().add("inside");
    return box;
  }

  private static void fill(
      VBox rows, List<Neighbour> found, InspectorViewModel model, MenuSource menus) {
    rows.getChildren().setAll(MoreRows.few(found, row -> new NeighbourRow(row, model, menus)));
    if (found.isEmpty()) {
      rows.getChildren().add(Rows.paragraph(Words.of("inspector.inside.none"), "row-detail"));
    }
  }
}
