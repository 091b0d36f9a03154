package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Cut;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.CutCard;
import org.rolescope.ui.look.Frames;
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
  private final List<PathCard> cards = new ArrayList<>();

  /** A card a frame. */
  private final Frames arriving = new Frames();

  private List<TrustPath> shown = List.of();

  /**
   * @param menus makes the menu of a node or an edge
   * @param calls opens the simulator
   * @param beside takes the form, if there is room for it; else it stands above the ways
   * @param roomBeside whether there is
   */
  public PathsView(
      PathsViewModel model,
      MenuSource menus,
      Calls calls,
      Pane beside,
      ObservableValue<Boolean> roomBeside) {
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
    getChildren().add(scroll);
    PathsForm form = new PathsForm(model);
    roomBeside.subscribe(
        is -> {
          form.setNarrow(is);
          if (is) {
            beside.getChildren().add(form);
          } else {
            getChildren().add(0, form);
          }
        });
    model.answerProperty().subscribe(this::show);
    model.cutProperty().subscribe(this::show);
    model.offeredProperty().subscribe(this::offer);
    model.selectedProperty().subscribe(id -> cards.forEach(card -> card.follow(id)));
  }

  /** What gets the keys. */
  public Node keys() {
    return scroll;
  }

  private void show(PathsAnswer answer) {
    boolean hadKeys = KeyTarget.holdsKeys(scroll);
    double seen = scroll.getVvalue();
    boolean sameWays = answer.all().equals(shown);
    String keptBy = focusedId();
    shown = answer.all();
    cards.clear();
    list.getChildren().setAll(headline(answer));
    answer.notes().stream()
        .map(note -> Rows.paragraph(note, "path-note"))
        .forEach(list.getChildren()::add);
    others("paths.beginners", model.beginners(), id -> model.take(id, ""));
    others("paths.targets", model.targets(), id -> model.take("", id));
    List<TrustPath> paths = answer.cards();
    for (int i = 0; i < paths.size(); i++) {
      PathCard card = new PathCard(answer, paths.get(i), model, menus, calls);
      card.follow(model.selectedProperty().get());
      card.stops().forEach(this::revealed);
      cards.add(card);
    }
    VBox ways = new VBox();
    ways.getStyleClass().add("path-cards");
    if (!cards.isEmpty()) {
      list.getChildren().add(ways);
    }
    arriving.add(cards, ways);
    if (!answer.paths().isEmpty()) {
      list.getChildren().add(Rows.paragraph(Words.of("paths.legend"), "row-detail"));
    }
    if (sameWays || hadKeys) {
      arriving.finish();
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

  /** Who may begin, or be the end, to be chosen where the other alone is told. */
  private void others(String heading, List<TrustNode> nodes, Consumer<String> take) {
    if (!nodes.isEmpty()) {
      list.getChildren().add(Rows.heading(Words.of(heading)));
    }
    for (TrustNode node : nodes) {
      HBox content =
          new HBox(
              new NodeSign(Sign.of(node, model.index())),
              Rows.twoLines(ProviderLook.called(node), model.account(node)));
      content.getStyleClass().add("row-content");
      Button row = new Button("", content);
      row.getStyleClass().setAll("row-button");
      row.setId("paths-begin-" + node.label());
      row.setAccessibleText(
          Words.of("inspector.row", ProviderLook.called(node), model.account(node)));
      row.setOnAction(event -> take.accept(node.id()));
      list.getChildren().add(row);
    }
  }

  private void offer(List<TrustPath> ways) {
    list.getChildren().removeIf(OfferView.class::isInstance);
    if (!ways.isEmpty()) {
      list.getChildren().add(new OfferView(ways, model));
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
          CutCard card =
              new CutCard(one, model.index(), trust -> model.select(model.edgeOf(trust)));
          card.getStyleClass().add("path-card");
          CutCard.denial(List.of(one), model::copyPolicy).ifPresent(card.getChildren()::add);
          CutCard.safe(List.of(one)).ifPresent(card.getChildren()::add);
          list.getChildren().add(1, card);
          scroll.setVvalue(0);
        });
  }

  private Node headline(PathsAnswer answer) {
    Label headline = Rows.paragraph(answer.headline(), "path-headline");
    headline.setAccessibleText(answer.headline());
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
      row.getChildren().add(copy);
    }
    return row;
  }

  private void key(KeyEvent event) {
    arriving.finish();
    if (event.getCode() == KeyCode.ENTER
        && !event.isShortcutDown()
        && event.getTarget() instanceof ButtonBase button) {
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
