package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The way of a user through the whole window, over the sample. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final Path picture = newFile();

  @Start
  void start(Stage stage) {
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(Fixture.SAMPLE), Optional.of(picture)));
  }

  private static Path newFile() {
    try {
      return Files.createTempDirectory("rolescope").resolve("map.svg");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void user_opensSelectsSimulatesReadsAndExports(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));

    search(robot, "deploy-prod");
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    eventually(
        () ->
            text(robot, "#inspector-answer")
                .equals("3 callers can get in, 2 of them only if a condition holds."));

    robot.clickOn(".search .ikon").write("nobody");
    eventually(() -> robot.listWindows().size() > 1);
    robot.type(KeyCode.ESCAPE);
    eventually(() -> look(() -> ((TextField) node(robot, "#search")).getText()).isEmpty());
    robot.interact(() -> node(robot, "#picture").requestFocus());

    robot.type(KeyCode.T);
    search(robot, "dev-deployer");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));

    robot.clickOn("#simulate-close");
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    eventually(() -> Files.exists(picture) && Files.size(picture) > 1000);
    eventually(() -> text(robot, "#status-message").startsWith("Written"));
    assertThat(Files.readString(picture)).contains("<svg").contains("deploy-prod");
  }

  @Test
  void focusOfNobody_asksOfWhom(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));

    robot.clickOn("#mode-FOCUS");

    assertThat(text(robot, "#status-message")).startsWith("Of whom?");
    assertThat(look(() -> ((ToggleButton) node(robot, "#mode-MAP")).isSelected())).isTrue();
  }

  @Test
  void focus_showsTheAnswerAboveThePicture_andEscapeReturns(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    search(robot, "deploy-prod");

    robot.clickOn("#mode-FOCUS");
    eventually(() -> visible(robot, "#headline"));

    assertThat(text(robot, "#headline"))
        .isEqualTo("3 callers can become deploy-prod: 1 always, 2 if a condition holds");
    assertThat(visible(robot, "#cursor-words")).isFalse();
    robot.type(KeyCode.LEFT);
    eventually(() -> visible(robot, "#cursor-words"));

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#headline"));
  }

  @Test
  void openingMore_asksFirst_andReloadSaysWhatChanged(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#recognised").startsWith("Recognised: 20 files"));
    eventually(() -> !visible(robot, "#progress"));

    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#sheet"));
    assertThat(text(robot, "#sheet-open")).isEqualTo("Add 20");
    robot.type(KeyCode.ENTER);
    eventually(() -> !visible(robot, "#sheet") && !visible(robot, "#progress"));

    robot.type(KeyCode.F5);
    eventually(() -> text(robot, "#recognised").equals("Reloaded: counts and edges are the same"));
  }

  @Test
  void table_showsAllEdges_opensARowInTheInspector_andGivesTheKeysBack(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#tab-TABLE");
    eventually(() -> text(robot, "#table-summary").matches("([0-9]+) of \\1 edges"));
    robot.clickOn("#table-filter").write("deploy-prod ci-runner");
    eventually(() -> text(robot, "#table-summary").startsWith("1 of "));
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#table").isFocused());
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").contains("ci-runner → deploy-prod"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#table").isFocused());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> text(robot, "#verdict-word").equals("Allowed"));
    eventually(() -> node(robot, "#ladder").isFocused());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#table").isFocused());
    robot.clickOn("#tab-MAP");
    eventually(() -> node(robot, "#picture").isFocused());
  }

  private static void search(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
  }
}
