package org.rolescope.ui.graph;

import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Switcher;
import org.rolescope.ui.look.Topic;

/** The sentence above a picture, with a pill for every kind of way in, or the hops to choose. */
public final class HeadlineView extends VBox {
  /** Below this width the pills would leave the sentence a few letters a line. */
  private static final double ROOM_FOR_PILLS = 640;

  private final HBox pills = new HBox();

  public HeadlineView(HeadlineViewModel model) {
    pills.getStyleClass().add("pills");
    pills.setMinWidth(USE_PREF_SIZE);
    // Presented, the sentence is as large as three lines beside them: the picture needs the room.
    pills
        .visibleProperty()
        .bind(
            model
                .presentedProperty()
                .flatMap(
                    presented ->
                        widthProperty()
                            .map(width -> !presented && width.doubleValue() >= ROOM_FOR_PILLS)));
    pills.managedProperty().bind(pills.visibleProperty());
    Label sentence = Rows.label("", "headline-sentence");
    sentence.setId("headline");
    sentence.setMinWidth(0);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.textProperty().bind(model.sentenceProperty().map(Rows::breakable));
    sentence.accessibleTextProperty().bind(model.sentenceProperty());
    HBox row = new HBox(sentence, pills);
    row.getStyleClass().add("headline");
    getChildren().add(row);
    Node hops = hops(model);
    OnDemand.onceSeen(this, hops, () -> row.getChildren().add(hops));
    Node filters = filters(model);
    OnDemand.onceSeen(this, filters, () -> getChildren().add(filters));
    visibleProperty().bind(model.shownProperty());
    managedProperty().bind(visibleProperty());
    model.countsProperty().subscribe(counts -> showPills(model));
    model.changesProperty().subscribe(changes -> showPills(model));
  }

  private void showPills(HeadlineViewModel model) {
    pills.getChildren().clear();
    model
        .changesProperty()
        .get()
        .forEach(
            (kind, count) -> pills.getChildren().add(new Pill(kind, count + " " + kind.word())));
    Map<EdgeKind, Integer> counts = model.countsProperty().get();
    for (EdgeKind kind : EdgeKind.values()) {
      int count = counts.getOrDefault(kind, 0);
      // Who is named but gone is no caller: the picture and the inspector show it.
      if (count > 0 && kind != EdgeKind.NOBODY) {
        pills.getChildren().add(new Pill(kind, Words.each("headline.pill", kind, count)));
      }
    }
  }

  private static HBox hops(HeadlineViewModel model) {
    ComboBox<Integer> choice = new ComboBox<>();
    choice.getItems().setAll(IntStream.rangeClosed(1, Questions.MOST_HOPS).boxed().toList());
    choice.setId("blast-hops");
    choice.setAccessibleText(Words.of("blast.hops"));
    choice.setTooltip(new Tooltip(Words.of("blast.hops-tip")));
    choice.valueProperty().bindBidirectional(model.reaching().hopsProperty());
    choice.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(Rows.label(Words.of("blast.hops"), "row-detail"), choice);
    box.getStyleClass().addAll("pills", "hops");
    box.setMinWidth(USE_PREF_SIZE);
    box.visibleProperty().bind(model.blastProperty());
    box.managedProperty().bind(box.visibleProperty());
    Topic.REACH.mark(box);
    return box;
  }

  /** What of a blast radius is shown. */
  private static FlowPane filters(HeadlineViewModel model) {
    ReachingModel reaching = model.reaching();
    CheckBox admins = tick("admins", reaching.onlyAdminsProperty());
    // Of callers it would leave out those who are looked for.
    admins.visibleProperty().bind(reaching.directionProperty().map(way -> way == Direction.OUT));
    admins.managedProperty().bind(admins.visibleProperty());
    FlowPane filters =
        new FlowPane(directions(model), admins, tick("unknown", reaching.unknownProperty()));
    filters.getStyleClass().add("blast-filters");
    filters.visibleProperty().bind(model.blastProperty());
    filters.managedProperty().bind(filters.visibleProperty());
    Topic.REACH.mark(filters);
    return filters;
  }

  /** Which way is looked; one that the one in the middle cannot have is dimmed. */
  private static HBox directions(HeadlineViewModel model) {
    ObjectProperty<Direction> chosen = model.reaching().directionProperty();
    return new Switcher<>(
        Direction.values(),
        "blast",
        way -> Words.each("blast.way", way),
        way -> Words.each("blast.way-tip", way),
        chosen,
        chosen::set,
        way -> model.directionsProperty().map(may -> may.contains(way)));
  }

  private static CheckBox tick(String which, BooleanProperty on) {
    CheckBox tick = new CheckBox(Words.of("blast." + which));
    tick.setId("blast-" + which);
    tick.setTooltip(new Tooltip(Words.of("blast." + which + "-tip")));
    tick.selectedProperty().bindBidirectional(on);
    tick.setMinWidth(USE_PREF_SIZE);
    return tick;
  }
}
