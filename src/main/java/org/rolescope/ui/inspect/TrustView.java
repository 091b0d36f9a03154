package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.ConditionLine;
import org.rolescope.ui.inspect.Page.StatementCard;
import org.rolescope.ui.look.Rows;

/** Who may put the role on: each statement in words, and the policy itself. */
final class TrustView extends VBox {
  private final SourceView source = new SourceView();

  TrustView(Page.Trust trust) {
    VBox head =
        new VBox(
            Rows.heading(Words.of("trust.heading")), Rows.paragraph(trust.sentence(), "answer"));
    head.getStyleClass().add("section");
    getChildren().add(head);
    trust.statements().forEach(card -> getChildren().add(card(card)));
    trust
        .source()
        .ifPresent(
            found -> {
              source.show(found, first(trust.statements()));
              getChildren().add(source);
            });
  }

  private static Optional<LineSpan> first(List<StatementCard> cards) {
    return cards.size() == 1 ? cards.get(0).at() : Optional.empty();
  }

  private Node card(StatementCard card) {
    Button title = Rows.link(card.title(), () -> source.mark(card.at()));
    title.getStyleClass().add("statement-title");
    VBox box =
        new VBox(
            new HBox(
                8,
                title,
                Rows.spring(),
                Rows.label(card.effect(), card.deny() ? "effect-deny" : "effect-allow")));
    box.getStyleClass().addAll("section", "statement-card");
    card.lines().forEach(line -> box.getChildren().add(Rows.paragraph(line, "statement-line")));
    card.actions().forEach(action -> box.getChildren().add(Rows.paragraph(action, "mono")));
    card.conditions().forEach(condition -> box.getChildren().add(condition(condition)));
    card.defects()
        .forEach(
            defect ->
                box.getChildren()
                    .add(Rows.paragraph(Words.of("trust.defect", defect), "fact-missing")));
    return box;
  }

  private static Node condition(ConditionLine condition) {
    HBox name =
        new HBox(
            6,
            Rows.label(condition.key(), "condition-key"),
            Rows.label(condition.operator(), "row-detail"));
    VBox box = new VBox(name, Rows.paragraph(condition.values(), "condition-values"));
    box.getStyleClass().add("condition");
    return box;
  }
}
