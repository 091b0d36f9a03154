package org.rolescope.ui.explain;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Topic;

/** The policy and the remedies: side by side, or where the window is slim one at a time. */
final class SidePanes extends VBox {
  /** From this width on what stands above the policy fits beside the tabs. */
  private static final double ROOM_FOR_HEAD = 620;

  private final Node statement;
  private final Node remedies;
  private final StatementColumn column;
  private final ObservableValue<Boolean> covered;
  private final ToggleButton toStatement = tab("simulate.side.statement", "side-statement");
  private final ToggleButton toRemedies = tab("simulate.side.remedies", "side-remedies");
  private final HBox tabs = new HBox(toStatement, toRemedies);
  private boolean slim;

  /**
   * @param statement holds {@code column}, and shows it unless it is {@code covered}
   */
  SidePanes(
      Node statement, Node remedies, StatementColumn column, ObservableValue<Boolean> covered) {
    this.statement = statement;
    this.remedies = remedies;
    this.column = column;
    this.covered = covered;
    getStyleClass().add("side-panes");
    Topic.STATEMENT.mark(this);
    tabs.getStyleClass().add("side-tabs");
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(toStatement, toRemedies);
    toStatement.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              }
              show();
            });
    HBox panes = new HBox(statement, remedies);
    HBox.setHgrow(statement, Priority.ALWAYS);
    HBox.setHgrow(remedies, Priority.SOMETIMES);
    VBox.setVgrow(panes, Priority.ALWAYS);
    getChildren().addAll(tabs, panes);
    covered.subscribe(is -> show());
    widthProperty().map(width -> width.doubleValue() >= ROOM_FOR_HEAD).subscribe(is -> show());
  }

  private static ToggleButton tab(String words, String id) {
    ToggleButton tab = new ToggleButton(Words.of(words));
    tab.setId(id);
    tab.getStyleClass().add("side-tab");
    tab.setMinWidth(USE_PREF_SIZE);
    return tab;
  }

  /** Whether there is room for one of them only. */
  void slim(boolean now) {
    slim = now;
    show();
  }

  /** Brings the policy to sight. */
  void showStatement() {
    toStatement.setSelected(true);
  }

  /** Brings the remedies to sight. */
  void showRemedies() {
    toRemedies.setSelected(true);
  }

  private void show() {
    // Before its gate is shown a policy's name and place would tell.
    boolean room = getWidth() >= ROOM_FOR_HEAD;
    if (slim && room && toStatement.isSelected() && !covered.getValue()) {
      column.headAtEndOf(tabs);
    } else {
      column.headAbove();
    }
    visible(tabs, slim);
    visible(statement, !slim || toStatement.isSelected());
    visible(remedies, !slim || toRemedies.isSelected());
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
