package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An error message pasted into the window, by keyboard and by mouse. */
@ExtendWith(ApplicationExtension.class)
class PasteTest {
  private static final String MESSAGE =
      "An error occurred (AccessDenied) when calling the AssumeRole operation: User:"
          + " arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a is not authorized to"
          + " perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/deploy-prod";

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
  }

  private static void copy(FxRobot robot, String text) {
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private static void ctrlV(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
  }

  private static void opened(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
  }

  @Test
  void ctrlV_saysWhatWasRecognised_andEnterExplains(FxRobot robot) throws Exception {
    opened(robot);
    copy(robot, MESSAGE);
    ctrlV(robot);
    eventually(
        () -> text(robot, "#paste-recognised").contains("caller role/dev-deployer, session"));
    assertThat(text(robot, "#paste-sentence")).contains("The SCP on OU Workloads / Dev");

    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
    assertThat(visible(robot, "#paste-explain")).isFalse();
  }

  @Test
  void mouse_pastesByTheToolbar_andExplains(FxRobot robot) throws Exception {
    opened(robot);
    copy(robot, MESSAGE);
    robot.clickOn("#toolbar-paste");
    eventually(() -> visible(robot, "#paste-explain"));
    eventually(() -> text(robot, "#paste-recognised").contains("dev-deployer"));
    robot.clickOn("#paste-explain");
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
  }

  @Test
  void otherText_saysWhatWouldHelp_andEscCloses(FxRobot robot) throws Exception {
    opened(robot);
    copy(robot, "hello");
    ctrlV(robot);
    eventually(() -> text(robot, "#paste-recognised").contains("no error message of AWS"));
    assertThat(visible(robot, "#paste-explain")).isFalse();
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, ".paste"));
  }

  @Test
  void sameTextAgain_getsTheKeysAgain_andEscCloses(FxRobot robot) throws Exception {
    opened(robot);
    copy(robot, "hello");
    ctrlV(robot);
    eventually(() -> node(robot, "#paste-close").isFocused());
    robot.interact(() -> node(robot, "#toolbar-paste").requestFocus());
    ctrlV(robot);
    eventually(() -> node(robot, "#paste-close").isFocused());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, ".paste"));
    assertThat(look(() -> node(robot, "#toolbar-paste").isFocused())).isTrue();
  }

  @Test
  void inATextField_ctrlVPastesIntoTheField(FxRobot robot) throws Exception {
    opened(robot);
    copy(robot, "deploy");
    robot.clickOn("#search");
    ctrlV(robot);
    eventually(() -> ((TextField) node(robot, "#search")).getText().equals("deploy"));
    assertThat(visible(robot, ".paste")).isFalse();
  }
}
