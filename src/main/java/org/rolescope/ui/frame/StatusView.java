package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The status bar; a click on a warning opens the list of problems. */
final class StatusView extends HBox {
  private final StatusViewModel model;
  private final Actions actions;
  private final HBox numbers = new HBox();

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
    numbers.getStyleClass().add("status-items");
    numbers.setMinWidth(0);
    Label message = Rows.label("", "status-message");
    message.setId("status-message");
    message.textProperty().bind(model.messageProperty());
    Label offline = Rows.label("", "status-text");
    offline
        .textProperty()
        .bind(asksAws.map(asks -> Words.of(asks ? "status.online" : "status.offline")));
    offline
        .graphicProperty()
        .bind(
            asksAws.map(asks -> new Icon(asks ? MaterialDesignW.WIFI : MaterialDesignW.WIFI_OFF)));
    offline.setMinWidth(USE_PREF_SIZE);
    offline.setTooltip(new Tooltip(Words.of("about.offline")));
    Label redacted = Rows.label(Words.of("status.redacted"), "status-warning");
    redacted.setId("status-redacted");
    redacted.setMinWidth(USE_PREF_SIZE);
    redacted.setTooltip(new Tooltip(Words.of("status.redacted.tip")));
    redacted.visibleProperty().bind(redacts);
    redacted.managedProperty().bind(redacts);
    getChildren().addAll(numbers, Rows.spring(), message, redacted, recognised, offline);
    model.counts().subscribe(this::show);
    model.warnings().subscribe(this::show);
    show();
  }

  private void show() {
    numbers.getChildren().clear();
    model.counts().forEach(words -> numbers.getChildren().add(Rows.label(words, "status-text")));
    for (String words : model.warnings()) {
      Button warning = Rows.link(words, actions::showProblems);
      warning.setGraphic(new Icon(MaterialDesignA.ALERT));
      warning.getStyleClass().setAll("status-warning");
      warning.setTooltip(new Tooltip(Words.of("status.warning.tip")));
      numbers.getChildren().add(warning);
    }
  }
}
