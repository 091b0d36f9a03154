package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.app.EarlierSample;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who gets in otherwise than before, in the whole window. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class ChangesTest {
  /** The unique id of alice: with it, another name would be another name of hers. */
  private static final String ALICE = "AIDAZ3NW7KQ5SND6SPCDZ";

  private final Path earlier = folder();
  private final Path opened = folder();
  private @Nullable Scene scene;

  private static Path folder() {
    try {
      return Files.createTempDirectory("rolescope");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is open is the sample, in a folder of its own; whoever is asked chooses the earlier. */
  @Start
  void start(Stage stage) throws IOException {
    EarlierSample.in(earlier);
    copy();
    Composition.open(
        stage,
        List.of(opened),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(earlier), Optional.of(opened)));
    scene = stage.getScene();
  }

  /** Writes the sample as it is. */
  private void copy() throws IOException {
    EarlierSample.in(opened);
    Files.copy(
        Path.of("sample-data", "444455556666.json"),
        opened.resolve("444455556666.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Parent root() {
    return Objects.requireNonNull(scene).getRoot();
  }

  private static void isOpen(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    assertThat(visible(robot, "#mode-CHANGES")).isFalse();
  }

  private static void command(FxRobot robot, String words) {
    robot.clickOn("#search").write(words);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
  }

  private static String clipboard() {
    return look(() -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  @Test
  void earlierExports_areCompared_aCallerIsToldOf_andEscapeGoesBack(FxRobot robot)
      throws Exception {
    isOpen(robot);
    command(robot, "Compare with earlier");
    eventually(
        () -> text(robot, "#headline").startsWith("3 ways in are lost, 1 is gained, 1 is changed"));
    eventually(() -> text(robot, "#inspector-title").equals("What changed"));
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    robot.clickOn("#changes-copy");
    eventually(
        () ->
            clipboard()
                .startsWith("# 3 ways in are lost, 1 is gained, 1 is changed: into 1 role."));

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.RIGHT);
    eventually(() -> !text(robot, "#inspector-title").equals("What changed"));
    assertThat(text(robot, "#headline")).startsWith("3 ways in are lost");
    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").equals("What changed"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> !visible(robot, "#headline"));

    robot.clickOn("#mode-CHANGES");
    eventually(() -> text(robot, "#headline").startsWith("3 ways in are lost"));
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    eventually(
        () ->
            text(robot, "#status-message")
                .equals("Written: " + opened.resolve("rolescope-changes.png")));
    assertThat(Files.size(opened.resolve("rolescope-changes.png"))).isPositive();
  }

  @Test
  void whatIsGone_isToldOf_andItsRowLeadsToTheRole(FxRobot robot) throws Exception {
    isOpen(robot);
    for (String account : List.of("111122223333", "444455556666")) {
      Path file = earlier.resolve(account + ".json");
      String json = Files.readString(file).replace("alice", "quizzical");
      Files.writeString(file, json.replace(ALICE, "AIDAQUIZZICAL00000001"));
    }
    command(robot, "Compare with earlier");
    eventually(() -> visible(robot, "the caller is gone"));
    robot.clickOn("the caller is gone");
    eventually(() -> text(robot, "#inspector-title").equals("break-glass"));
  }

  @Test
  void filesThatAreOpenedBeside_canBeComparedWith(FxRobot robot) throws Exception {
    isOpen(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#sheet-compare"));
    robot.clickOn("#sheet-compare");
    eventually(
        () -> text(robot, "#headline").startsWith("3 ways in are lost, 1 is gained, 1 is changed"));
    assertThat(visible(robot, "#sheet")).isFalse();
  }

  @Test
  void readAgain_itCanBeSeenWhatChanged(FxRobot robot) throws Exception {
    isOpen(robot);
    EarlierSample.in(opened);
    robot.type(KeyCode.F5);
    eventually(() -> text(robot, "#recognised").startsWith("Reloaded: 5 edges changed"));
    robot.clickOn("#mode-CHANGES");
    eventually(
        () -> text(robot, "#headline").startsWith("1 way in is lost, 3 are gained, 1 is changed"));
  }

  @Test
  void edit_isShownWithAllWhoLoseAndGain_andCanBeTakenUpAgain(FxRobot robot) throws Exception {
    isOpen(robot);
    command(robot, "break-glass-admin");
    eventually(() -> text(robot, "#inspector-title").equals("break-glass-admin"));
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#simulate-proposals .row-button"));
    robot.clickOn("#simulate-proposals .row-button");
    eventually(() -> visible(robot, "#trust-edit"));
    // The columns may still be moving: what is clicked could be elsewhere by then.
    robot.interact(() -> ((Button) node(robot, "#trust-edit")).fire());
    eventually(() -> visible(robot, "#trust-text"));
    robot.interact(
        () ->
            ((TextArea) node(robot, "#trust-text"))
                .setText(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"},"
                        + "\"Action\":\"sts:AssumeRole\"}]}"));
    eventually(() -> visible(robot, "#trial-compare"));
    robot.clickOn("#trial-compare");
    eventually(() -> text(robot, "#headline").equals("This edit closes 2 ways in and opens 3"));
    // Of one role, too, it is said where each caller is: several may be called alike.
    assertThat(look(() -> details(robot))).contains("management", "shop-prod");
    eventually(() -> text(robot, "#inspector-title").equals("What this edit does"));
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    robot.clickOn("#changes-edit");
    eventually(() -> visible(robot, "#trust-text"));
    assertThat(visible(robot, "#trial-compare")).isTrue();
  }

  private static List<String> details(FxRobot robot) {
    return robot.lookup("#inspector .change-row .row-detail").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
