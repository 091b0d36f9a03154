package org.rolescope.ui.inspect;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.base.Counted;
import org.rolescope.base.FilePlace;
import org.rolescope.base.SourceLocation;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.IconButton;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.source.ExcerptPane;

/** Where it was read, each place with its file to open, and below it the JSON as it was read. */
final class EvidenceView extends VBox {
  private static final double LINE = 18;
  private static final int MOST_LINES = 28;

  private final InspectorViewModel model;

  EvidenceView(Evidence evidence, InspectorViewModel model) {
    this.model = model;
    VBox places =
        new VBox(
            Rows.heading(
                Words.of("evidence.heading"),
                Rows.label(Counted.of(evidence.places().size()), "heading-count")),
            new MoreRows<>(evidence.places(), this::row));
    places.getStyleClass().add("section");
    getChildren().add(places);
    evidence
        .whole()
        .ifPresent(
            at ->
                model.json(
                    at, json -> getChildren().add(json.map(this::json).orElseGet(this::none))));
  }

  private Node row(Evidence.Place place) {
    SourceLocation at = place.at();
    String file = FilePlace.withoutFolders(at.label());
    Button open = Rows.link(file, () -> model.open(at));
    open.setAccessibleText(Words.of("evidence.open", place.what(), file));
    open.setTooltip(new Tooltip(Words.of("evidence.open", place.what(), at.label())));
    VBox row = new VBox(Rows.label(place.what(), "row-name"), open);
    if (!at.pointer().isEmpty()) {
      Label pointer = Rows.label(at.pointer(), "mono");
      pointer.setMinWidth(0);
      OnDemand.tip(pointer, at::pointer);
      row.getChildren().add(pointer);
    }
    row.getStyleClass().add("evidence-place");
    return row;
  }

  private Node json(String text) {
    ExcerptPane pane = new ExcerptPane("evidence-json");
    pane.show(text);
    double height = LINE * Math.min(MOST_LINES, text.lines().count() + 1);
    pane.setPrefHeight(height);
    pane.setMinHeight(height);
    IconButton copy =
        new IconButton(
            MaterialDesignC.CONTENT_COPY, Words.of("evidence.copy"), () -> model.copy(text));
    copy.setId("evidence-copy");
    VBox box = new VBox(Rows.heading(Words.of("evidence.json"), copy), pane);
    box.getStyleClass().addAll("section", "source-view");
    return box;
  }

  private Node none() {
    VBox box = new VBox(Rows.paragraph(Words.of("evidence.no-json"), "row-detail"));
    box.getStyleClass().add("section");
    return box;
  }
}
