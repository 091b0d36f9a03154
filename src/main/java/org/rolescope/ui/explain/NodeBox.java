package org.rolescope.ui.explain;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.explain.call.Choice;
import org.rolescope.ui.look.NameLines;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Parts;

/** A caller or a role of a call: its sign, its name, and where it is. */
final class NodeBox extends HBox {
  private static final double ROOM_FOR_SIGN = 100;

  /** A label is cut where its text is as wide as it is, to the pixel. */
  private static final double ROUNDING = 1;

  private final boolean framed;
  private final VBox words = new VBox();
  private final String whole;
  private final Label name;
  private final Optional<Label> detail;

  NodeBox(Choice choice) {
    this(choice, choice.detail());
  }

  /**
   * The same, as it is drawn large.
   *
   * @param account where it is; its number is left to the tooltip, and long names have two lines
   */
  static NodeBox large(Choice choice, String account) {
    NodeBox box = new NodeBox(choice, account);
    Tooltip.install(box, new Tooltip(choice.label()));
    box.getStyleClass().add("large");
    return box;
  }

  private NodeBox(Choice choice, String where) {
    whole = choice.name();
    name = Parts.label(whole, "node-name");
    name.setMinWidth(0);
    OnDemand.tip(name, () -> whole);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    detail = Optional.of(where).filter(text -> !text.isEmpty()).map(NodeBox::detail);
    words.getChildren().add(name);
    words.setMinWidth(0);
    detail.ifPresent(words.getChildren()::add);
    words.getStyleClass().add("node-words");
    boolean role = choice.kind() == TrustNode.Kind.ROLE;
    framed = role || choice.kind() == TrustNode.Kind.SESSION;
    Node symbol = role ? band() : Parts.symbol(choice.kind(), 32);
    getChildren().addAll(symbol, words);
    getStyleClass().addAll("node-box", Parts.styleClass(choice.kind()));
  }

  private static Label detail(String text) {
    return Parts.cut(text, "node-detail");
  }

  private static Node band() {
    StackPane band = new StackPane(Parts.symbol(TrustNode.Kind.ROLE, 24));
    band.getStyleClass().add("band");
    return band;
  }

  /**
   * Gives it its width.
   *
   * @param box of one with a border
   * @param narrowest of one without
   * @param spare the most of one without: it is as wide as its name, so that the arrow begins there
   */
  void fit(double box, double narrowest, double spare) {
    if (framed) {
      setMinWidth(box);
      setPrefWidth(box);
      setMaxWidth(box);
    } else {
      setMinWidth(Math.min(box, narrowest));
      setMaxWidth(Math.max(box, spare));
    }
  }

  /**
   * Breaks a long name between its words. Its sign is left out where there is little room, and
   * where it is where the name takes that.
   */
  void fill(double width, double height) {
    // Made anew within a layout it has no font yet.
    applyCss();
    double spare = beside(getInsets()) + beside(words.getInsets());
    Node sign = getChildren().get(0);
    sign.setVisible(width >= ROOM_FOR_SIGN);
    sign.setManaged(width >= ROOM_FOR_SIGN);
    double signWidth =
        sign.isManaged() ? Math.max(sign.minWidth(-1), sign.prefWidth(-1)) + getSpacing() : 0;
    double inside = width - signWidth - spare - ROUNDING;
    Text line = new Text();
    line.setFont(name.getFont());
    name.setText(
        NameLines.of(
                whole,
                text -> {
                  line.setText(text);
                  return line.getLayoutBounds().getWidth() <= inside;
                })
            .orElse(whole));
    detail.ifPresent(
        under -> {
          boolean room = name.prefHeight(-1) + under.prefHeight(-1) <= height;
          under.setVisible(room);
          under.setManaged(room);
        });
  }

  private static double beside(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }

  /** Its whole name. */
  String name() {
    return whole;
  }

  /** How wide it is where at most so much is to be had. */
  double width(double box) {
    return framed ? box : Math.min(box, prefWidth(-1));
  }
}
