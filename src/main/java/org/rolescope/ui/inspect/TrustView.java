package org.rolescope.ui.inspect;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.ConditionLine;
import org.rolescope.ui.inspect.Page.StatementCard;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sight;

/**
 * Who may put the role on: each statement in words, and the policy itself. A statement that the
 * pointer or the caret is in lights its arrows in the picture.
 */
final class TrustView extends VBox {
  private final InspectorViewModel model;
  private final SourceView source = new SourceView();

  TrustView(Page.Trust trust, InspectorViewModel model) {
    this.model = model;
    VBox head =
        new VBox(
            Rows.heading(Words.of("trust.heading")), Rows.paragraph(trust.sentence(), "answer"));
    head.getStyleClass().add("section");
    getChildren().add(head);
    trust.statements().forEach(card -> getChildren().add(card(card)));
    // The next frame is soon enough for it.
    new Frames()
        .begin(trust.source().stream().<Runnable>map(found -> () -> add(trust, found)).toList());
  }

  private void add(Page.Trust trust, Page.Source found) {
    source.show(found, marked(trust));
    source.setOnPointed(model::light);
    source.setOnChosen(model::selectArrows);
    getChildren().add(source);
    if (trust.selected()) {
      // Where it stands is known once what is above it is laid out.
      source.layoutYProperty().addListener(now -> Sight.bring(source));
    }
  }

  /** Those behind the arrows that are selected; where there is only one statement, that. */
  private static List<LineSpan> marked(Page.Trust trust) {
    List<StatementCard> cards = trust.statements();
    return cards.size() == 1 ? cards.get(0).at().stream().toList() : trust.marked();
  }

  private Node card(StatementCard card) {
    Button title =
        Rows.link(
            card.title(),
            () -> {
              source.mark(card.at().stream().toList());
              Sight.bring(source);
            });
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
    card.actions().forEach(action -> box.getChildren().add(Rows.code(action, "mono")));
    card.conditions().forEach(condition -> box.getChildren().add(condition(condition)));
    card.defects()
        .forEach(
            defect ->
                box.getChildren()
                    .add(Rows.paragraph(Words.of("trust.defect", defect), "fact-missing")));
    card.inVain().forEach(why -> box.getChildren().add(Rows.paragraph(why, "statement-in-vain")));
    if (!card.arrows().isEmpty()) {
      box.getChildren().add(arrows(card));
      lights(box, card.arrows());
    }
    return box;
  }

  private Button arrows(StatementCard card) {
    int count = card.arrows().size();
    Button select =
        Rows.link(Words.of("trust.arrows", count), () -> model.selectArrows(card.arrows()));
    select.getStyleClass().add("statement-arrows");
    select.setAccessibleText(Words.of("trust.arrows.of", count, card.title()));
    return select;
  }

  /** While the pointer is over a statement, or the keys are in it, its arrows are lit. */
  private void lights(VBox box, List<String> arrows) {
    Runnable light = () -> model.light(box.isHover() || box.isFocusWithin() ? arrows : List.of());
    box.hoverProperty().addListener((property, before, now) -> light.run());
    box.focusWithinProperty().addListener((property, before, now) -> light.run());
  }

  private static Node condition(ConditionLine condition) {
    HBox name =
        new HBox(
            6,
            Rows.label(condition.key(), "condition-key"),
            Rows.label(condition.operator(), "row-detail"));
    VBox box = new VBox(name, Rows.code(condition.values(), "condition-values"));
    box.getStyleClass().add("condition");
    return box;
  }
}
