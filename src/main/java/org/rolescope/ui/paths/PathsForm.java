package org.rolescope.ui.paths;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.base.Counted;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Names;
import org.rolescope.ui.look.EdgeSign;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** What is asked: between whom, how many ways, which kinds. Beside the ways it is a column. */
final class PathsForm extends VBox {
  private final PathsViewModel model;
  private final Map<Effort, CheckBox> ticks = new EnumMap<>(Effort.class);
  private final Map<Effort, Label> counts = new EnumMap<>(Effort.class);
  private final Label fromName = name("paths.from");
  private final Label toName = name("paths.to");
  private final TextField from;
  private final TextField to;
  private final Button turn;
  private final List<Node> howMany;
  private final List<Node> kinds;
  private final Node contain = Rows.heading(Words.of("paths.contain"));
  private final Label least = Rows.paragraph(Words.of("paths.contain-what"), "row-detail");
  private final Button cut;
  private final Frames arriving = new Frames();
  private boolean narrow;

  /** Whether its parts stand as they are to, or are on their way. */
  private boolean placed;

  PathsForm(PathsViewModel model) {
    this.model = model;
    getStyleClass().add("path-form");
    Topic.PATHS.mark(this);
    from = field("from", model.fromProperty(), model::beginnings);
    to = field("to", model.toProperty(), model::endings);
    turn = turn();
    howMany =
        List.of(
            choice(
                "paths-count",
                PathsViewModel.COUNTS,
                model.countProperty(),
                count -> Words.of("paths.count", count)),
            choice(
                "paths-hops",
                IntStream.rangeClosed(1, Questions.MOST_HOPS).boxed().toList(),
                model.hopsProperty(),
                hops -> Words.of("paths.hops", Counted.of(hops, "hop"))));
    kinds =
        Stream.concat(Stream.of(Effort.values()).map(this::tick), Stream.of(onlyPinned())).toList();
    cut = cut();
    model.answerProperty().subscribe(this::count);
    sceneProperty().subscribe(this::place);
  }

  /** Whether it is a column of the pane at the left, or lines above the ways. */
  void setNarrow(boolean is) {
    narrow = is;
    placed = false;
    place();
  }

  /** Not before it is in the window; there it stays as it is whenever it comes again. */
  private void place() {
    if (getScene() == null || placed) {
      return;
    }
    placed = true;
    getStyleClass().remove("section");
    if (narrow) {
      getStyleClass().add("section");
      getChildren()
          .setAll(Rows.heading(Words.of("paths.heading")), fromName, from, toName, to, turn);
      // What has many parts has a frame of its own.
      arriving.begin(
          List.of(
              () -> getChildren().add(Rows.heading(Words.of("paths.how-many"))),
              () -> getChildren().add(howMany.get(0)),
              () -> getChildren().add(howMany.get(1)),
              () -> getChildren().add(Rows.heading(Words.of("paths.include"))),
              () -> getChildren().addAll(kinds),
              () -> getChildren().addAll(contain, least, cut)));
    } else {
      arriving.begin(List.of());
      HBox ends = new HBox(fromName, from, toName, to, turn);
      ends.getStyleClass().add("path-ends");
      FlowPane choices = new FlowPane();
      choices.getStyleClass().add("path-choices");
      choices.getChildren().addAll(howMany);
      choices.getChildren().addAll(kinds);
      choices.getChildren().add(cut);
      getChildren().setAll(ends, choices);
    }
  }

  private void count(PathsAnswer answer) {
    for (Node one : List.of(contain, least, cut)) {
      one.setVisible(!answer.paths().isEmpty());
      one.setManaged(one.isVisible());
    }
    counts.forEach(
        (effort, count) -> {
          Integer many = answer.counts().get(effort);
          count.setText(many == null ? "" : Counted.of(many));
        });
  }

  /** Offered where there is a way. */
  private Button cut() {
    Button button = new Button(Words.of("paths.cut"), new Icon(MaterialDesignS.SHIELD_LOCK));
    button.setId("paths-cut");
    button.getStyleClass().addAll("small-button", "accent");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> model.cut());
    return button;
  }

  private Button turn() {
    Button turn = new Button(Words.of("paths.turn"), new Icon(MaterialDesignS.SWAP_HORIZONTAL));
    turn.setId("paths-turn");
    turn.getStyleClass().add("small-button");
    turn.setMinWidth(USE_PREF_SIZE);
    turn.setOnAction(event -> model.turnRound());
    return turn;
  }

  private static Label name(String key) {
    Label name = Rows.label(Words.of(key), "row-detail");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private TextField field(
      String which, StringProperty text, Function<String, Optional<Names>> meant) {
    TextField field = new TextField();
    field.setId("paths-" + which);
    field.setPromptText(Words.of("paths.prompt"));
    field.setAccessibleText(Words.of("paths." + which));
    field.textProperty().bindBidirectional(text);
    field.setMinWidth(80);
    HBox.setHgrow(field, Priority.ALWAYS);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(text);
    field.setTooltip(whole);
    new NameSuggestions(field, meant, model.lookup(), model::ask);
    return field;
  }

  /** Offered once something is pinned. */
  private Node onlyPinned() {
    CheckBox only = new CheckBox();
    only.setId("paths-pinned");
    only.setGraphic(new Icon(MaterialDesignP.PIN));
    only.selectedProperty().bindBidirectional(model.onlyPinnedProperty());
    model
        .answerProperty()
        .subscribe(
            answer -> {
              only.setText(Words.of("paths.only-pinned", answer.pinned().size()));
              only.setVisible(!answer.pinned().isEmpty());
            });
    only.managedProperty().bind(only.visibleProperty());
    return only;
  }

  private static ComboBox<Integer> choice(
      String id, List<Integer> of, ObjectProperty<Integer> value, IntFunction<String> words) {
    ComboBox<Integer> choice = new ComboBox<>();
    choice.setId(id);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(of);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer number) {
            return words.apply(number);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException(text);
          }
        });
    choice.valueProperty().bindBidirectional(value);
    choice.setAccessibleText(Words.of(id.replace('-', '.') + "-accessible"));
    return choice;
  }

  private Node tick(Effort effort) {
    String words = Words.each("edge", effort.kind());
    CheckBox tick = new CheckBox(words);
    tick.setId("paths-" + effort);
    tick.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tick, Priority.ALWAYS);
    Label count = Rows.label("", "side-count");
    count.setMinWidth(USE_PREF_SIZE);
    tick.accessibleTextProperty()
        .bind(
            count
                .textProperty()
                .map(many -> many.isEmpty() ? words : Words.of("paths.tick", words, many)));
    tick.setSelected(true);
    tick.setGraphic(new EdgeSign(effort.kind()));
    tick.setOnAction(
        event -> {
          Set<Effort> ticked = EnumSet.noneOf(Effort.class);
          ticks.forEach(
              (one, box) -> {
                if (box.isSelected()) {
                  ticked.add(one);
                }
              });
          model.effortsProperty().set(ticked);
        });
    ticks.put(effort, tick);
    counts.put(effort, count);
    HBox row = new HBox(tick, count);
    row.getStyleClass().add("path-tick");
    return row;
  }
}
