package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Hop;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** One way: what it hangs on, and its chain of roles, which folds where it is too long. */
final class PathCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PathsViewModel model;
  private final MenuSource menus;
  private final PathWords words;
  private final Map<Button, String> stops = new LinkedHashMap<>();
  private final List<Button> arrows = new ArrayList<>();

  /**
   * @param number its place in the answer, from 1
   * @param menus makes the menu of what can be selected
   */
  PathCard(int number, TrustPath path, PathsViewModel model, MenuSource menus) {
    this.model = model;
    this.menus = menus;
    this.words = new PathWords(model.index());
    getStyleClass().add("path-card");
    setId("path-" + number);
    getChildren().addAll(head(number, path), chain(path));
  }

  private HBox head(int number, TrustPath path) {
    Label place = Rows.label(Integer.toString(number), "path-number");
    place.setMinWidth(Region.USE_PREF_SIZE);
    Label title = Rows.label(PathWords.title(path), "answer");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label remark = Parts.cut(words.remark(path), "row-detail");
    HBox.setHgrow(remark, Priority.ALWAYS);
    remark.setMaxWidth(Double.MAX_VALUE);
    HBox head =
        new HBox(
            place,
            title,
            remark,
            new Pill(path.hardest().step().edge().kind(), Words.each("paths.pill", path.effort())));
    head.getStyleClass().add("path-card-head");
    return head;
  }

  private FlowPane chain(TrustPath path) {
    FlowPane chain = new FlowPane();
    chain.getStyleClass().add("path-chain");
    chain.getChildren().add(node(path.from(), true));
    boolean reached = true;
    for (Hop hop : path.hops()) {
      boolean before = reached;
      reached = reached && hop.step().edge().kind().letsIn();
      Button target = node(hop.step().to(), reached);
      HopView view = new HopView(path, hop, words, target, before);
      add(view.arrow(), model.edgeOf(hop.step()));
      arrows.add(view.arrow());
      // The arrow comes before the role it leads to.
      stops.put(target, stops.remove(target));
      chain.getChildren().add(view);
    }
    return chain;
  }

  private Button node(TrustNode node, boolean reached) {
    VBox lines = new VBox(Parts.cut(node.label(), "row-name"));
    String account = words.account(node);
    if (!account.isEmpty()) {
      lines.getChildren().add(Parts.cut(account, "path-account"));
    }
    lines.getStyleClass().add("path-node-lines");
    lines.setMinWidth(0);
    HBox content = new HBox(new NodeSign(Sign.of(node)), lines);
    content.getStyleClass().add("path-node-content");
    Button box = new Button("", content);
    box.getStyleClass().setAll("path-node");
    if (node.kind() != TrustNode.Kind.ROLE) {
      box.getStyleClass().add("caller");
    }
    box.setOpacity(reached ? 1 : 0.5);
    box.setTooltip(new Tooltip(node.id()));
    box.setAccessibleText(words.place(node));
    add(box, node.id());
    return box;
  }

  private void add(Button stop, String id) {
    stops.put(stop, id);
    stop.setOnAction(event -> model.select(id));
    ContextMenu menu = new ContextMenu();
    stop.setOnContextMenuRequested(
        event -> {
          menu.getItems().setAll(menus.of(id));
          menu.show(stop, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /** What can have the keys, in order. */
  List<Button> stops() {
    return List.copyOf(stops.keySet());
  }

  /** Marks what is selected, and itself where one of its hops is. */
  void follow(String selected) {
    Function<Button, Boolean> is = stop -> selected.equals(stops.get(stop));
    stops.keySet().forEach(stop -> stop.pseudoClassStateChanged(CHOSEN, is.apply(stop)));
    pseudoClassStateChanged(CHOSEN, arrows.stream().anyMatch(is::apply));
  }
}
