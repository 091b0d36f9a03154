package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stands in a window of 1280 by 800 with both panes. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class RoomTest {
  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    stage.setWidth(1280);
    stage.setHeight(800);
  }

  @Test
  void namesOfTabsPairsAndRows_haveRoom(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
    for (Tab tab : Tab.values()) {
      assertThat(look(() -> ((Labeled) node(robot, "#tab-" + tab)).getContentDisplay()))
          .as(tab.name())
          .isEqualTo(ContentDisplay.LEFT);
    }
    Node row = look(() -> robot.lookup("#inspector .row-content").<Node>query());
    assertThat(look(() -> middle(row.lookup(".row-name"), row.lookup(".row-detail"))))
        .isCloseTo(look(() -> middle(row, row)), org.assertj.core.api.Assertions.within(1.5));

    robot.type(KeyCode.DIGIT2);
    eventually(() -> node(robot, "#matrix").isFocused());
    robot.type(KeyCode.DOWN, 3);
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#matrix-pairs").isFocused());
    assertThat(widths(robot, "#matrix-pairs").subList(0, 2)).allMatch(width -> width >= 140);
  }

  private static double middle(Node upper, Node lower) {
    Bounds first = upper.localToScene(upper.getBoundsInLocal());
    Bounds last = lower.localToScene(lower.getBoundsInLocal());
    return (first.getMinY() + last.getMaxY()) / 2;
  }

  private static List<Double> widths(FxRobot robot, String table) {
    return look(
        () ->
            ((TableView<?>) node(robot, table))
                .getVisibleLeafColumns().stream().map(column -> column.getWidth()).toList());
  }
}
