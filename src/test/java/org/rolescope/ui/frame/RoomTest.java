package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
    for (String target : List.of(".status-warning", "#recognised", ".crumb")) {
      // Steps that have no room are behind the dots.
      assertThat(
              look(
                  () ->
                      robot.lookup(target).queryAll().stream()
                          .map(node -> node.getLayoutBounds().getHeight())
                          .filter(height -> height > 0)
                          .toList()))
          .as(target)
          .allMatch(height -> height >= 24);
    }
    eventually(() -> visible(robot, "#inspector .row-content"));
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

  /** Where the words of a card's buttons are shown: in a window larger than the screen here. */
  @Test
  void whatElseAChangeShuts_staysInItsCard(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    select(robot, "ci-runner");
    robot.type(KeyCode.S);
    select(robot, "deploy-prod");
    robot.type(KeyCode.T);
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> robot.lookup("#ways-shuts").tryQuery().isPresent());
    eventually(() -> text(robot, "#ways-shuts").equals("shuts nothing else"));

    robot.interact(() -> layOut(robot, 1440));

    assertThat(look(() -> ((Labeled) node(robot, "#try-1")).getText())).isEqualTo("Try it");
    assertThat(look(() -> right(robot, "#ways-shuts")))
        .isLessThanOrEqualTo(look(() -> right(robot, "#remedy-1")) - 12);
  }

  /** Until the texts that depend on the room are there. */
  private static void layOut(FxRobot robot, double width) {
    Parent root = node(robot, "#search").getScene().getRoot();
    for (int i = 0; i < 3; i++) {
      root.resize(width, root.getLayoutBounds().getHeight());
      root.applyCss();
      root.layout();
    }
  }

  @Test
  void whatAFileIs_isWhole(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.interact(() -> ((ButtonBase) node(robot, "#recognised")).fire());
    eventually(() -> visible(robot, "#sheet-files"));

    eventually(() -> look(() -> written(robot).contains("account authorization details")));
  }

  /** What is seen of the labels of files, with dots in the place of what is cut. */
  private static List<String> written(FxRobot robot) {
    return robot.lookup("#sheet-files .row-detail").lookup(".text").queryAllAs(Text.class).stream()
        .map(Text::getText)
        .toList();
  }

  private static void select(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    eventually(() -> robot.lookup("#search-results .list-cell:selected").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
    eventually(() -> node(robot, "#picture").isFocused());
  }

  private static double right(FxRobot robot, String query) {
    Node node = node(robot, query);
    return node.localToScene(node.getLayoutBounds()).getMaxX();
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
