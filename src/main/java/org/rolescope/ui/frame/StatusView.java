package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/**
 * The status bar; a click on a warning opens the list of problems. Its parts are whole or not
 * there: where there is no room the numbers go, the last first, then what was recognised; what was
 * just done is cut only when nothing else is left to go.
 */
final class StatusView extends Region {
  private static final double GAP = 14;

  private final StatusViewModel model;
  private final Actions actions;
  private final List<Node> numbers = new ArrayList<>();
  private final List<Node> warnings = new ArrayList<>();
  private final Label message = Rows.label("", "status-message");
  private final Node recognised;
  private final List<Node> right;

  /**
   * @param recognised leads to the sheet of what is open
   * @param asksAws whether AWS is being asked
   * @param redacts whether what is handed on is under pseudonyms
   */
  StatusView(
      StatusViewModel model,
      Actions actions,
      Node recognised,
      ObservableValue<Boolean> asksAws,
      ObservableValue<Boolean> redacts) {
    this.model = model;
    this.actions = actions;
    getStyleClass().add("status");
    Topic.STATUS.mark(this);
    message.setId("status-message");
    message.textProperty().bind(model.messageProperty());
    // A file's name stands at the end of its path.
    message.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    OnDemand.tip(message, message::getText);
    Label offline = Rows.label("", "status-text");
    offline
        .textProperty()
        .bind(asksAws.map(asks -> Words.of(asks ? "status.online" : "status.offline")));
    offline
        .graphicProperty()
        .bind(
            asksAws.map(asks -> new Icon(asks ? MaterialDesignW.WIFI : MaterialDesignW.WIFI_OFF)));
    offline.setTooltip(new Tooltip(Words.of("about.offline")));
    Label redacted = Rows.label(Words.of("status.redacted"), "status-warning");
    redacted.setId("status-redacted");
    redacted.setTooltip(new Tooltip(Words.of("status.redacted.tip")));
    redacted.visibleProperty().bind(redacts);
    redacted.managedProperty().bind(redacts);
    // It hides itself while there is nothing to say.
    this.recognised = new StackPane(recognised);
    this.recognised.managedProperty().bind(recognised.managedProperty());
    right = List.of(message, redacted, this.recognised, offline);
    model.counts().subscribe(this::show);
    model.warnings().subscribe(this::show);
    show();
  }

  private void show() {
    numbers.clear();
    warnings.clear();
    for (String words : model.counts()) {
      Label number = Rows.label(words, "status-text");
      number.getStyleClass().add("status-number");
      numbers.add(number);
    }
    for (String words : model.warnings()) {
      Button warning = Rows.link(words, actions::showProblems);
      warning.setGraphic(new Icon(MaterialDesignA.ALERT));
      warning.getStyleClass().setAll("status-warning");
      warning.setTooltip(new Tooltip(Words.of("status.warning.tip")));
      warnings.add(warning);
    }
    getChildren().setAll(numbers);
    getChildren().addAll(warnings);
    getChildren().addAll(right);
  }

  @Override
  protected void layoutChildren() {
    List<Node> gone = gone();
    double from = snappedLeftInset();
    for (Node part : getManagedChildren()) {
      if (numbers.contains(part) || warnings.contains(part)) {
        from += place(part, from, part.prefWidth(-1), !gone.contains(part));
      }
    }
    double to = getWidth() - snappedRightInset();
    for (int i = right.size() - 1; i >= 0; i--) {
      Node part = right.get(i);
      if (part.isManaged()) {
        double wide =
            part == message ? Math.min(part.prefWidth(-1), to - from) : part.prefWidth(-1);
        double taken = place(part, to - wide, wide, !gone.contains(part));
        to -= taken > 0 ? taken + GAP : 0;
      }
    }
  }

  /** The parts for which there is no room. */
  private List<Node> gone() {
    List<Node> order = new ArrayList<>(numbers);
    Collections.reverse(order);
    order.add(recognised);
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double needed = 0;
    for (Node part : getManagedChildren()) {
      needed += part.prefWidth(-1) + (right.contains(part) ? GAP : 0);
    }
    List<Node> gone = new ArrayList<>();
    for (Node part : order) {
      if (needed > room && part.isManaged()) {
        gone.add(part);
        needed -= part.prefWidth(-1) + (right.contains(part) ? GAP : 0);
      }
    }
    return gone;
  }

  /** How wide it is where it is seen. */
  private double place(Node part, double x, double width, boolean seen) {
    if (!part.visibleProperty().isBound()) {
      part.setVisible(seen);
    }
    layoutInArea(
        part,
        x,
        snappedTopInset(),
        Math.max(0, width),
        getHeight() - snappedTopInset() - snappedBottomInset(),
        0,
        HPos.LEFT,
        VPos.CENTER);
    return seen ? Math.max(0, width) : 0;
  }
}
