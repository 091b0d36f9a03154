package org.rolescope.ui.paths;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.question.Effort;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** Ways to begin with, a row each: a click asks for it. */
final class OfferView extends VBox {
  OfferView(List<TrustPath> ways, PathsViewModel model) {
    setId("paths-offered");
    getChildren().add(Rows.heading(Words.of("paths.offered")));
    ways.forEach(way -> getChildren().add(row(way, model)));
  }

  private static Button row(TrustPath way, PathsViewModel model) {
    String from = ProviderLook.called(way.from());
    String name = Words.of("paths.offer", from, way.to().label());
    String begin = model.account(way.from());
    String end = model.account(way.to());
    String detail =
        Words.of(
            "paths.offer-detail",
            begin.isEmpty() ? end : Words.of("paths.offer", begin, end),
            way.hops().size());
    VBox lines = Rows.twoLines(name, detail);
    HBox.setHgrow(lines, Priority.ALWAYS);
    String verdict =
        way.effort() == Effort.WITH
            ? EdgeWords.needs(way)
            : Words.each("edge", way.effort().kind());
    HBox content =
        new HBox(
            new NodeSign(Sign.of(way.from(), model.index())),
            lines,
            new Pill(way.effort().kind(), verdict));
    content.getStyleClass().add("row-content");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button");
    row.setId("paths-offer-" + from);
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    row.setAccessibleText(Words.of("inspector.row.verdict", name, detail, verdict));
    row.setOnAction(event -> model.take(way.from().id(), way.to().id()));
    return row;
  }
}
