package org.rolescope.ui.paths;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** The fewest trusts to take out so that no way is left, and whom else that stops. */
final class CutCard extends VBox {
  private static final int NAMED = 8;

  private final PathsViewModel model;
  private final PathWords words;

  CutCard(Cut cut, PathsViewModel model) {
    this.model = model;
    this.words = new PathWords(model.index());
    setId("paths-cut-card");
    getStyleClass().add("path-card");
    Label sentence = Rows.paragraph(AnswerWords.sentence(cut), "answer");
    sentence.setId("paths-cut-sentence");
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox head = new HBox(new Icon(MaterialDesignS.SHIELD_LOCK), sentence);
    head.getStyleClass().add("path-card-head");
    getChildren().add(head);
    cut.trusts().stream().map(this::row).forEach(getChildren()::add);
    if (!cut.trusts().isEmpty()) {
      getChildren().add(Rows.paragraph(Words.of("paths.cut.safe"), "row-detail"));
    }
  }

  private Node row(Cut.Trust trust) {
    Button link =
        Rows.link(
            Words.of(
                "paths.cut.trust",
                words.place(trust.line().from()),
                words.place(trust.line().to()),
                String.join(", ", trust.statements())),
            () -> model.select(model.edgeOf(trust.line())));
    link.setWrapText(true);
    return new VBox(link, Rows.paragraph(stops(trust.stops()), "row-detail"));
  }

  private String stops(List<TrustNode> stops) {
    if (stops.isEmpty()) {
      return Words.of("paths.cut.nobody");
    }
    String names =
        stops.stream().limit(NAMED).map(words::place).collect(Collectors.joining(", "))
            + (stops.size() > NAMED ? ", …" : "");
    return Words.of("paths.cut.stops", stops.size(), names);
  }
}
