package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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
import org.testfx.util.WaitForAsyncUtils;

/** What has room in a window of 1280 by 800 with text of another size. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LargeTextTest {
  @Start
  void start(Stage stage) {
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(Path.of("src/docs/plan.json")), Optional.empty()));
    stage.setWidth(1280);
    stage.setHeight(800);
  }

  private static void command(FxRobot robot, String words) {
    robot.clickOn("#search").write(words);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
  }

  private static Bounds bounds(FxRobot robot, String query) {
    return look(() -> node(robot, query).getParent().sceneToLocal(onScreen(robot, query)));
  }

  private static Bounds onScreen(FxRobot robot, String query) {
    return node(robot, query).localToScene(node(robot, query).getBoundsInLocal());
  }

  private static void plan(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    command(robot, "Show what a Terraform");
    eventually(() -> text(robot, "#headline").startsWith("The plan closes 2 ways in"));
  }

  @Test
  void textTwiceAsLarge_leavesRoomForTheAnswer_andNothingLiesOverTheInspector(FxRobot robot)
      throws Exception {
    plan(robot);
    for (int size : List.of(150, 175, 200)) {
      command(robot, "Text size " + size);
      eventually(() -> scale(robot) == size / 100.0);
      WaitForAsyncUtils.waitForFxEvents();
      double edge = look(() -> onScreen(robot, "#inspector").getMinX());
      for (String mode : List.of("#mode-MAP", "#mode-FOCUS", "#mode-BLAST", "#mode-CHANGES")) {
        if (visible(robot, mode)) {
          assertThat(look(() -> onScreen(robot, mode).getMaxX()))
              .as(mode + " at " + size)
              .isLessThanOrEqualTo(edge);
        }
      }
      assertThat(bounds(robot, "#headline").getHeight()).as("" + size).isLessThan(90);
      assertThat(bounds(robot, "#search").getWidth()).as("" + size).isGreaterThan(100);
      assertThat(look(() -> ((Labeled) node(robot, "#toolbar-open")).getText())).isEqualTo("Open");
    }
  }

  private static double scale(FxRobot robot) {
    return look(() -> node(robot, ".frame").getLocalToSceneTransform().getMxx());
  }

  @Test
  void presented_theLegendIsAsLargeAsTheText_thatOfTheMatrixIsThereToo(FxRobot robot)
      throws Exception {
    plan(robot);
    double before = look(() -> node(robot, ".legend").getLayoutBounds().getHeight());
    robot.type(KeyCode.F11);
    eventually(() -> scale(robot) > 1.2);
    eventually(() -> node(robot, ".legend").getLayoutBounds().getHeight() == before);
    robot.type(KeyCode.DIGIT2);
    eventually(() -> visible(robot, ".matrix-legend"));
  }

  @Test
  void presented_aLegendOfManyRowsIsSeenWhole(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    command(robot, "deploy-prod");
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    robot.type(KeyCode.F11);
    eventually(() -> scale(robot) > 1.2);
    eventually(() -> node(robot, ".legend").getLayoutBounds().getHeight() > 55);
    eventually(
        () -> {
          Node row = node(robot, ".legend-row");
          Bounds there = row.getBoundsInParent();
          return there.getMaxY() <= row.getParent().getLayoutBounds().getHeight()
              && node(robot, ".legend").getBoundsInParent().getMaxY() <= there.getHeight();
        });
  }
}
