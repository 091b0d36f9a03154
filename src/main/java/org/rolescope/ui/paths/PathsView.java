package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.EdgeSign;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;
import org.rolescope.ui.look.Topic;

/** The ways between two, a card each; left and right go from stop to stop, up and down by cards. */
public final class PathsView extends VBox {
  private final PathsViewModel model;
  private final MenuSource menus;
  private final Calls calls;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final Map<Effort, CheckBox> ticks = new EnumMap<>(Effort.class);
  private final List<PathCard> cards = new ArrayList<>();
  private List<TrustPath> shown = List.of();

  /**
   * @param menus makes the menu of a node or an edge
   * @param calls opens the simulator
   */
  public PathsView(PathsViewModel model, MenuSource menus, Calls calls) {
    this.model = model;
    this.menus = menus;
    this.calls = calls;
    getStyleClass().add("paths");
    Topic.PATHS.mark(this);
    list.getStyleClass().add("path-list");
    // The list itself is in no window before the pane around it is styled.
    scroll.setId("paths");
    scroll.setFocusTraversable(true);
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("path-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(ends(), choices(), scroll);
    model.answerProperty().subscribe(this::show);
    model.cutProperty().subscribe(this::show);
    model.selectedProperty().subscribe(id -> cards.forEach(card -> card.follow(id)));
  }

  /** What gets the keys. */
  public Node keys() {
    return scroll;
  }

  private Node ends() {
    Button turn = new Button(Words.of("paths.turn"), new Icon(MaterialDesignS.SWAP_HORIZONTAL));
    turn.setId("paths-turn");
    turn.getStyleClass().add("small-button");
    turn.setMinWidth(USE_PREF_SIZE);
    turn.setOnAction(event -> model.turnRound());
    HBox ends =
        new HBox(
            name("paths.from"),
            field("from", model.fromProperty()),
            name("paths.to"),
            field("to", model.toProperty()),
            turn);
    ends.getStyleClass().add("path-ends");
    return ends;
  }

  private static Label name(String key) {
    Label name = Rows.label(Words.of(key), "row-detail");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private TextField field(String which, StringProperty text) {
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
    field.setOnAction(event -> model.ask());
    field
        .focusedProperty()
        .subscribe(
            has -> {
              if (!has) {
                model.ask();
              }
            });
    return field;
  }

  private Node choices() {
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("path-choices");
    choices
        .getChildren()
        .addAll(
            choice(
                "paths-count",
                PathsViewModel.COUNTS,
                model.countProperty(),
                count -> Words.of("paths.count", count)),
            choice(
                "paths-hops",
                IntStream.rangeClosed(1, Questions.MOST_HOPS).boxed().toList(),
                model.hopsProperty(),
                hops -> Words.of("paths.hops", AnswerWords.counted(hops, "hop"))));
    for (Effort effort : List.of(Effort.NOW, Effort.WITH, Effort.UNKNOWN)) {
      choices.getChildren().add(tick(effort));
    }
    choices.getChildren().add(onlyPinned());
    return choices;
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
    CheckBox tick = new CheckBox();
    tick.setId("paths-" + effort);
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
    return tick;
  }

  private void show(PathsAnswer answer) {
    boolean hadKeys = KeyTarget.holdsKeys(scroll);
    double seen = scroll.getVvalue();
    boolean sameWays = answer.all().equals(shown);
    String keptBy = focusedId();
    shown = answer.all();
    ticks.forEach(
        (effort, box) ->
            box.setText(
                Words.of(
                    "paths.tick",
                    Words.each("edge", effort.kind()),
                    answer.counts().getOrDefault(effort, 0))));
    cards.clear();
    list.getChildren().setAll(headline(answer));
    answer.notes().stream()
        .map(note -> Rows.paragraph(note, "path-note"))
        .forEach(list.getChildren()::add);
    beginners();
    List<TrustPath> paths = answer.cards();
    for (int i = 0; i < paths.size(); i++) {
      PathCard card = new PathCard(answer, paths.get(i), model, menus, calls);
      card.follow(model.selectedProperty().get());
      card.stops().forEach(this::revealed);
      cards.add(card);
    }
    list.getChildren().addAll(cards);
    if (!answer.paths().isEmpty()) {
      list.getChildren().add(Rows.paragraph(Words.of("paths.legend"), "row-detail"));
    }
    scroll.setAccessibleText(answer.headline());
    scroll.setVvalue(sameWays ? seen : 0);
    if (hadKeys) {
      // A pin that was pressed is another button now.
      cards.stream()
          .flatMap(card -> card.stops().stream())
          .filter(stop -> !keptBy.isEmpty() && keptBy.equals(stop.getId()))
          .findFirst()
          .ifPresentOrElse(Node::requestFocus, scroll::requestFocus);
    }
  }

  /** Who may begin, to be chosen where the end alone is told. */
  private void beginners() {
    List<TrustNode> nodes = model.beginners();
    if (!nodes.isEmpty()) {
      list.getChildren().add(Rows.heading(Words.of("paths.beginners")));
    }
    for (TrustNode node : nodes) {
      HBox content =
          new HBox(
              new NodeSign(Sign.of(node)),
              Rows.twoLines(ProviderLook.called(node), model.account(node)));
      content.getStyleClass().add("row-content");
      Button row = new Button("", content);
      row.getStyleClass().setAll("row-button");
      row.setId("paths-begin-" + node.label());
      row.setAccessibleText(
          Words.of("inspector.row", ProviderLook.called(node), model.account(node)));
      row.setOnAction(event -> model.take(node.id(), ""));
      list.getChildren().add(row);
    }
  }

  /** The id of the button that has the keys; empty where none has, or it has no id. */
  private String focusedId() {
    return cards.stream()
        .flatMap(card -> card.stops().stream())
        .filter(Node::isFocused)
        .map(Node::getId)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** Above the ways that it ends. */
  private void show(Optional<Cut> cut) {
    list.getChildren().removeIf(CutCard.class::isInstance);
    cut.ifPresent(
        one -> {
          list.getChildren().add(1, new CutCard(one, model));
          scroll.setVvalue(0);
        });
  }

  private Node headline(PathsAnswer answer) {
    Label headline = Rows.paragraph(answer.headline(), "path-headline");
    headline.setId("paths-headline");
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    HBox row = new HBox(headline);
    row.getStyleClass().add("path-head-row");
    if (!answer.cards().isEmpty()) {
      Button copy = new Button(Words.of("paths.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
      copy.setId("paths-copy");
      copy.getStyleClass().add("small-button");
      copy.setMinWidth(USE_PREF_SIZE);
      copy.setOnAction(event -> model.copyMarkdown());
      Button cut = new Button(Words.of("paths.cut"), new Icon(MaterialDesignS.SHIELD_LOCK));
      cut.setId("paths-cut");
      cut.getStyleClass().add("small-button");
      cut.setMinWidth(USE_PREF_SIZE);
      cut.setOnAction(event -> model.cut());
      cut.setDisable(answer.paths().isEmpty());
      row.getChildren().addAll(cut, copy);
    }
    return row;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
      button.fire();
      event.consume();
    } else if (!event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
      switch (event.getCode()) {
        case RIGHT -> step(event, 1);
        case LEFT -> step(event, -1);
        case DOWN -> jump(event, 1);
        case UP -> jump(event, -1);
        default -> {}
      }
    }
  }

  private void step(KeyEvent event, int by) {
    List<ButtonBase> all = cards.stream().flatMap(card -> card.stops().stream()).toList();
    go(all, focused(all) + by);
    event.consume();
  }

  private void jump(KeyEvent event, int by) {
    int here = -1;
    for (int i = 0; i < cards.size(); i++) {
      here = KeyTarget.holdsKeys(cards.get(i)) ? i : here;
    }
    go(cards.stream().map(card -> card.stops().get(0)).toList(), here + by);
    event.consume();
  }

  private static int focused(List<ButtonBase> all) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).isFocused())
        .findFirst()
        .orElse(-1);
  }

  private static void go(List<ButtonBase> all, int index) {
    if (index >= 0 && index < all.size()) {
      all.get(index).requestFocus();
    }
  }

  /** Scrolls to what gets the keys. */
  private void revealed(ButtonBase stop) {
    stop.focusedProperty()
        .subscribe(
            has -> {
              if (has) {
                reveal(stop);
              }
            });
  }

  private void reveal(Node node) {
    Bounds at = list.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = list.getHeight() - seen;
    double top = scroll.getVvalue() * hidden;
    if (hidden > 0 && (at.getMinY() < top || at.getMaxY() > top + seen)) {
      scroll.setVvalue(Math.max(0, Math.min(1, (at.getCenterY() - seen / 2) / hidden)));
    }
  }
}
