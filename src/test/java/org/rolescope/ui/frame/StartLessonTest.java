package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.text;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.look.KeyTarget;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A lesson that is chosen on the start screen. */
@ExtendWith(ApplicationExtension.class)
class StartLessonTest {
  private @Nullable Scene scene;
  private boolean alone;

  @Start
  void start(Stage stage) {
    SampleWindow.open(stage, new MemoryPreferences());
    scene = stage.getScene();
    alone = scene.lookup("#start") != null && scene.lookup("#inspector") == null;
  }

  /** What is in the window is styled, seen or not, and the start screen would be seen later. */
  @Test
  void workbench_comesIntoTheWindow_onceTheStartScreenIsSeen() throws Exception {
    assertThat(alone).isTrue();
    eventually(() -> look(() -> scene().lookup("#inspector") != null));
  }

  @Test
  void itsGates_haveTheKeys(FxRobot robot) throws Exception {
    robot.clickOn("#start-lesson-1");
    eventually(() -> look(this::keys).equals("strips"));
    robot.type(KeyCode.END);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
  }

  @Test
  void tab_goesThroughTheStatement_andOn(FxRobot robot) throws Exception {
    robot.clickOn("#start-lesson-1");
    eventually(() -> look(this::keys).equals("strips"));
    robot.type(KeyCode.END, KeyCode.F6);
    eventually(() -> look(this::inStatement));
    robot.type(KeyCode.TAB);
    eventually(() -> !look(this::inStatement));
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    eventually(() -> look(this::inStatement));
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    eventually(() -> !look(this::inStatement));
  }

  private Scene scene() {
    return Objects.requireNonNull(scene);
  }

  private boolean inStatement() {
    return KeyTarget.holdsKeys(scene().lookup("#statement"));
  }

  private String keys() {
    Node owner = scene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }
}
