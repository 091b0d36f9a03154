package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

/** What can be read in the least window there is. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LeastWindowTest {
  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    stage.setWidth(960);
    stage.setHeight(600);
  }

  @Test
  void statusBarHasWholeWords_picturesTheirNames_andTheLegendOpens(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> !numbers(robot).isEmpty());
    assertThat(numbers(robot)).hasSizeLessThan(4);
    assertThat(numbers(robot).get(0).getText()).isEqualTo("5 accounts");
    assertThat(look(() -> numbers(robot).stream().allMatch(LeastWindowTest::whole))).isTrue();
    assertThat(visible(robot, ".status-warning")).isTrue();
    assertThat(visible(robot, "#breadcrumb-left")).isFalse();
    assertThat(look(() -> bounds(node(robot, "#mode-BLAST")).getMaxX()))
        .isLessThanOrEqualTo(look(() -> bounds(node(robot, "#inspector")).getMinX()));

    eventually(() -> visible(robot, "#legend-open"));
    robot.clickOn("#legend-open");
    eventually(() -> opened(robot).isPresent());
    Node legend = opened(robot).orElseThrow();
    assertThat(look(() -> legend.getBoundsInLocal().getWidth())).isGreaterThan(500);
    robot.clickOn("#legend-open");
    eventually(() -> opened(robot).isEmpty());
  }

  @Test
  void wayToTheSelection_whereOnlyDotsAreLeftOfIt_isAMenuOfItsSteps(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write(Fixture.DEPLOY_PROD).push(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    eventually(() -> visible(robot, "#breadcrumb-left"));

    robot.interact(() -> ((Button) node(robot, "#breadcrumb-left")).fire());
    eventually(() -> !steps(robot).isEmpty());
    assertThat(steps(robot)).containsSubsequence("Organisation", "Workloads / Prod", "shop-prod");
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);

    eventually(() -> text(robot, "#inspector-title").equals("shop-prod"));
  }

  private static List<String> steps(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".context-menu .menu-item .label").<Label>queryAll().stream()
                .filter(label -> label.getScene().getWindow().isShowing())
                .map(Label::getText)
                .toList());
  }

  /** The numbers in the status bar that are seen. */
  private static List<Label> numbers(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".status-number").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .toList());
  }

  private static boolean whole(Label label) {
    return label.getWidth() >= Math.floor(label.prefWidth(-1));
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private static Optional<Node> opened(FxRobot robot) {
    return look(
        () ->
            robot.lookup("#legend-over").<Node>queryAll().stream()
                .filter(node -> node.getScene().getWindow().isShowing())
                .findFirst());
  }
}
