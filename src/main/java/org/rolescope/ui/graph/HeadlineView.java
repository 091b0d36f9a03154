package org.rolescope.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;

/** The sentence above the focus, and a pill for every kind of way in. */
public final class HeadlineView extends HBox {
  private final HBox pills = new HBox();

  public HeadlineView(HeadlineViewModel model) {
    getStyleClass().add("headline");
    pills.getStyleClass().add("pills");
    pills.setMinWidth(USE_PREF_SIZE);
    Label sentence = Rows.label("", "headline-sentence");
    sentence.setId("headline");
    sentence.setMinWidth(0);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.textProperty().bind(model.sentenceProperty());
    getChildren().addAll(sentence, pills);
    visibleProperty().bind(model.shownProperty());
    managedProperty().bind(visibleProperty());
    model
        .countsProperty()
        .subscribe(
            counts -> {
              pills.getChildren().clear();
              for (EdgeKind kind : EdgeKind.values()) {
                int count = counts.getOrDefault(kind, 0);
                // Who is named but gone is no caller: the picture and the inspector show it.
                if (count > 0 && kind != EdgeKind.NOBODY) {
                  pills.getChildren().add(new Pill(kind, Words.each("headline.pill", kind, count)));
                }
              }
            });
  }
}
