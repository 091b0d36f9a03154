package org.rolescope.ui.explain.remedy;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.remedy.Remedy;
import org.rolescope.simulate.Decision;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;

/** The smallest changes that flip the verdict, each on a card. */
public final class RemedyColumn extends VBox {
  private final RemediesViewModel model;
  private final Label title = Parts.label("", "column-heading");
  private final VBox cards = new VBox();
  private final ScrollPane scroll = new ScrollPane(cards);
  private final Frames arriving = new Frames();

  public RemedyColumn(RemediesViewModel model) {
    this.model = model;
    setId("remedies");
    Topic.REMEDIES.mark(this);
    getStyleClass().add("remedy-column");
    cards.getStyleClass().add("remedy-cards");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox head = new HBox(title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("column-head");
    getChildren().addAll(head, scroll);
    model.foundProperty().addListener((property, before, now) -> show());
    sceneProperty().subscribe(scene -> show());
  }

  /** Not before it is in the window: else all cards would be styled in one go. */
  private void show() {
    if (getScene() != null) {
      show(model.foundProperty().get());
    }
  }

  private void show(Found found) {
    title.setText(
        Words.of(
            found.decision() == Decision.ALLOWED ? "remedy.title.shuts" : "remedy.title.allows"));
    List<Node> nodes = new ArrayList<>();
    switch (found.state()) {
      case NOTHING_ASKED -> {}
      case SEARCHING -> nodes.add(sentence("remedy.searching"));
      case READY -> {
        int number = 1;
        for (Remedy remedy : found.remedies()) {
          nodes.add(new RemedyCard(model, remedy, number));
          number++;
        }
        if (nodes.isEmpty()) {
          nodes.add(sentence(Words.each("remedy.none", found.decision()), ""));
        }
      }
    }
    cards.getChildren().clear();
    // A card has many lines; so each has a frame of its own.
    arriving.add(nodes, cards);
    scroll.setVvalue(0);
  }

  private static Node sentence(String key) {
    return sentence(Words.of(key), "remedies-searching");
  }

  private static Node sentence(String words, String id) {
    Label label = Parts.label(words, "remedy-sentence");
    label.setWrapText(true);
    label.setId(id.isEmpty() ? "remedies-none" : id);
    return label;
  }
}
