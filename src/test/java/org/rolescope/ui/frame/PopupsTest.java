package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
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

/** What opens over the window is as large as the window's text, and covers not what it is for. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class PopupsTest {
  private static final double SIZE = 1.5;
  private static final double BOTTOM = 800;

  @Start
  void start(Stage stage) {
    MemoryPreferences preferences = new MemoryPreferences();
    preferences.put("text-size", "150");
    Composition.open(stage, List.of(Fixture.SAMPLE), preferences, ChosenPaths.NONE);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1280);
    stage.setHeight(BOTTOM);
  }

  @Test
  void lists_haveTheSizeOfTheText_andEndWithinTheWindowBelowTheirField(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("AWSReserved");
    eventually(() -> robot.lookup("#search-results .list-cell:selected").tryQuery().isPresent());
    assertThat(look(() -> scrollsSideways((ListView<?>) node(robot, "#search-results")))).isFalse();
    assertThat(onScreen(robot, "#search-results").getWidth()).isGreaterThan(400);
    endsWithinTheWindow(robot, "#search-results", "#search");
    robot.type(KeyCode.ESCAPE);

    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#simulate-caller"));
    robot.clickOn("#simulate-caller .choice-text").write("a");
    eventually(() -> robot.lookup(".choice-list .list-cell:selected").tryQuery().isPresent());
    assertThat(onScreen(robot, ".choice-list .list-cell:selected").getHeight())
        .isEqualTo(38 * SIZE);
    endsWithinTheWindow(robot, ".choice-list", "#simulate-caller");
    robot.type(KeyCode.ESCAPE);

    robot.clickOn("#simulate-action");
    eventually(() -> robot.lookup(".combo-box-popup .list-cell:selected").tryQuery().isPresent());
    Labeled cell = (Labeled) node(robot, ".combo-box-popup .list-cell:selected");
    assertThat(look(() -> cell.getFont().getSize())).isEqualTo(13 * SIZE);
  }

  private static void endsWithinTheWindow(FxRobot robot, String list, String field) {
    assertThat(onScreen(robot, list).getMinY()).isGreaterThan(onScreen(robot, field).getMaxY());
    assertThat(onScreen(robot, list).getMaxY()).isLessThanOrEqualTo(BOTTOM);
  }

  private static Bounds onScreen(FxRobot robot, String query) {
    Node node = node(robot, query);
    return look(() -> node.localToScreen(node.getLayoutBounds()));
  }

  private static boolean scrollsSideways(ListView<?> list) {
    return list.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL);
  }
}
