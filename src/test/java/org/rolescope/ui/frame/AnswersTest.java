package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Questions about all that is open, by keyboard. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class AnswersTest {
  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    scene = stage.getScene();
  }

  @Test
  void rolesThatOutsidersCanEnter_areListed_andALineLeadsToItsArrow(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    command(robot, "outsiders can enter");
    eventually(() -> text(robot, "#answer-sentence").contains("be entered from outside"));
    assertThat(look(() -> Names.missing(Objects.requireNonNull(scene).getRoot()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(Objects.requireNonNull(scene).getRoot()))).isEmpty();
    assertThat(text(robot, "#answers .card .answer")).isEqualTo("Roles that outsiders can enter");
    assertThat(look(() -> details(robot)))
        .anyMatch(
            detail ->
                detail.endsWith(
                    "; not in the data: export of account Acme Monitoring (666677778888)"));
    eventually(() -> look(() -> standingOut(robot)).isEmpty());
    // The buttons of the sheet are within reach of Tab.
    robot.type(KeyCode.TAB, KeyCode.TAB);
    eventually(() -> node(robot, "#answers .sheet-close").isFocused());
    robot.type(KeyCode.TAB);
    eventually(() -> node(robot, "#answer-list").isFocused());
    robot.type(KeyCode.ENTER);
    eventually(() -> !visible(robot, "#answers"));
    eventually(() -> text(robot, "#inspector-title").contains("→"));
    command(robot, "come back");
    eventually(() -> !text(robot, "#answer-sentence").equals("Looking…"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#answers"));
  }

  private static void command(FxRobot robot, String words) throws Exception {
    robot.clickOn("#search").write(words);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#answers").isVisible());
    eventually(() -> node(robot, "#answer-list").isFocused());
  }

  /** The texts that do not stand in their lines, with what separates these. */
  private static List<String> standingOut(FxRobot robot) {
    return robot.lookup("#answer-list .problem-row").<Region>queryAll().stream()
        .filter(
            row ->
                row.getBoundsInParent().getMinY() < 0
                    || row.getBoundsInParent().getMaxY()
                        > row.getParent().getLayoutBounds().getHeight())
        .map(Region::toString)
        .toList();
  }

  private static List<String> details(FxRobot robot) {
    return robot.lookup("#answer-list .row-detail").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
