package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Hop;
import org.rolescope.question.TrustPath;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** One way: what it hangs on, and its chain of roles, which folds where it is too long. */
final class PathCard extends VBox {
  private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PathsViewModel model;
  private final MenuSource menus;
  private final PathWords words;
  private final Map<Button, String> stops = new LinkedHashMap<>();
  private final List<Button> arrows = new ArrayList<>();
  private final List<ButtonBase> keys = new ArrayList<>();
  private final Calls calls;

  /**
   * @param answer that the way is one of
   * @param menus makes the menu of what can be selected
   * @param calls opens the simulator
   */
  PathCard(
      PathsAnswer answer, TrustPath path, PathsViewModel model, MenuSource menus, Calls calls) {
    this.model = model;
    this.menus = menus;
    this.calls = calls;
    int number = answer.number(path);
    this.words = new PathWords(model.index());
    getStyleClass().add("path-card");
    setId("path-" + number);
    HBox head = head(number, path);
    getChildren().addAll(head, chain(path));
    // Only of ways that were found several can be compared.
    if (answer.all().contains(path)) {
      head.getChildren().add(pin(number, path, answer.pinned().contains(path)));
    }
  }

  private ToggleButton pin(int number, TrustPath path, boolean pinned) {
    ToggleButton pin =
        new ToggleButton("", new Icon(pinned ? MaterialDesignP.PIN : MaterialDesignP.PIN_OUTLINE));
    pin.setId("path-pin-" + number);
    pin.getStyleClass().setAll("path-pin");
    pin.setSelected(pinned);
    String words = Words.of(pinned ? "paths.unpin" : "paths.pin", number);
    pin.setAccessibleText(words);
    pin.setTooltip(new Tooltip(words));
    pin.setOnAction(event -> model.pin(path));
    pseudoClassStateChanged(PINNED, pinned);
    keys.add(pin);
    return pin;
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
    Button begin = node(path.from(), true);
    keys.add(begin);
    chain.getChildren().add(begin);
    boolean reached = true;
    for (Hop hop : path.hops()) {
      boolean before = reached;
      reached = reached && hop.step().edge().kind().letsIn();
      Button target = node(hop.step().to(), reached);
      HopView view = new HopView(path, hop, words, target, before, simulates(hop.step()));
      add(view.arrow(), model.edgeOf(hop.step()));
      arrows.add(view.arrow());
      keys.add(view.arrow());
      view.simulate().ifPresent(keys::add);
      keys.add(target);
      chain.getChildren().add(view);
    }
    return chain;
  }

  private Optional<Runnable> simulates(TrustLine step) {
    String caller = PathWords.caller(step);
    return calls.mayCall(caller)
        ? Optional.of(() -> calls.simulate(caller, step.to().id()))
        : Optional.empty();
  }

  private Button node(TrustNode node, boolean reached) {
    VBox lines = new VBox(Parts.cut(ProviderLook.called(node), "row-name"));
    String account = words.account(node);
    if (!account.isEmpty()) {
      lines.getChildren().add(Parts.cut(account, "path-account"));
    }
    lines.getStyleClass().add("path-node-lines");
    lines.setMinWidth(0);
    HBox content = new HBox(new NodeSign(Sign.of(node, model.index())), lines);
    content.getStyleClass().add("path-node-content");
    Button box = new Button("", content);
    box.getStyleClass().setAll("path-node");
    if (node.kind() != TrustNode.Kind.ROLE) {
      box.getStyleClass().add("caller");
    }
    box.setOpacity(reached ? 1 : 0.5);
    OnDemand.tip(box, node::id);
    box.setAccessibleText(words.stop(node));
    add(box, node.id());
    return box;
  }

  private void add(Button stop, String id) {
    stops.put(stop, id);
    stop.setOnAction(event -> model.select(id));
    OnDemand.menu(stop, () -> menus.of(id));
  }

  /** What can have the keys, in order. */
  List<ButtonBase> stops() {
    return List.copyOf(keys);
  }

  /** Marks what is selected, and itself where one of its hops is. */
  void follow(String selected) {
    Function<Button, Boolean> is = stop -> selected.equals(stops.get(stop));
    stops.keySet().forEach(stop -> stop.pseudoClassStateChanged(CHOSEN, is.apply(stop)));
    pseudoClassStateChanged(CHOSEN, arrows.stream().anyMatch(is::apply));
  }
}
