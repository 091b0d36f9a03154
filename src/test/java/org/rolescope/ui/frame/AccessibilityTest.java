package org.rolescope.ui.frame;

import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen of the window, over the sample: each control in it has a name, a kind and help. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  private final SoftAssertions soft = new SoftAssertions();
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    SampleWindow.open(stage, new MemoryPreferences());
  }

  @Test
  void everyControlOfEveryScreen_hasANameAKindAndHelp_andIconsHaveTips(FxRobot robot)
      throws Exception {
    check("start");
    run(robot, "open the sample");
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
    check("organisation");
    run(robot, "deploy-prod");
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    check("map");
    for (String tab :
        List.of("#inspector-TRUST", "#inspector-EVIDENCE", "#inspector-PERMISSIONS")) {
      robot.interact(() -> ((ToggleButton) node(robot, tab)).fire());
      check(tab);
    }
    findInPolicy(robot);
    robot.interact(() -> ((ToggleButton) node(robot, "#inspector-SUMMARY")).fire());
    run(robot, "focus on the selection");
    eventually(() -> visible(robot, "#headline"));
    check("focus");
    run(robot, "blast radius of the selection");
    eventually(() -> visible(robot, "#reach-copy"));
    check("blast");
    run(robot, "matrix");
    eventually(() -> visible(robot, "#matrix-headline"));
    check("matrix");
    run(robot, "table");
    eventually(() -> node(robot, "#table").isFocused());
    check("table");
    robot.interact(() -> node(robot, "#tab-PATHS").requestFocus());
    robot.clickOn("#tab-PATHS");
    eventually(() -> visible(robot, "#paths"));
    check("paths");
    run(robot, "map, focus or blast");
    eventually(() -> node(robot, "#picture").isFocused());
    sheets(robot);
    chord(robot, KeyCode.CONTROL, KeyCode.ENTER);
    eventually(() -> visible(robot, "#simulator"));
    check("simulator");
    chord(robot, KeyCode.CONTROL, KeyCode.ENTER);
    check("simulated");
    soft.assertAll();
  }

  private void findInPolicy(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#policy .code-area").<Node>query().requestFocus());
    chord(robot, KeyCode.CONTROL, KeyCode.F);
    eventually(() -> visible(robot, "#policy-find"));
    check("search in a policy");
  }

  private void sheets(FxRobot robot) throws Exception {
    for (String sheet :
        List.of(
            "what could not be read",
            "roles that outsiders can enter",
            "roles that come back",
            "save this view",
            "about",
            "keys",
            "live account",
            "help for what has the keys",
            "open files")) {
      run(robot, sheet);
      WaitForAsyncUtils.waitForFxEvents();
      check(sheet);
      robot.type(KeyCode.ESCAPE);
      WaitForAsyncUtils.waitForFxEvents();
    }
    robot.interact(
        () -> {
          ClipboardContent message = new ClipboardContent();
          message.putString(
              "User: arn:aws:iam::111122223333:user/alice is not authorized to perform:"
                  + " sts:AssumeRole on resource: "
                  + Fixture.DEPLOY_PROD);
          Clipboard.getSystemClipboard().setContent(message);
        });
    run(robot, "paste an error message");
    eventually(() -> visible(robot, "#paste-recognised"));
    check("pasted message");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void check(String screen) {
    WaitForAsyncUtils.waitForFxEvents();
    List<String> missing =
        look(
            () -> {
              Node root = java.util.Objects.requireNonNull(window).getScene().getRoot();
              List<String> all = new ArrayList<>();
              Names.missing(root).forEach(node -> all.add("no name: " + node));
              Names.withoutHelp(root).forEach(node -> all.add("no help: " + node));
              Names.withoutRole(root).forEach(node -> all.add("no kind: " + node));
              Names.iconsWithoutTip(root).forEach(node -> all.add("no tip: " + node));
              Names.clickedOnly(root).forEach(node -> all.add("by mouse only: " + node));
              return all.stream().distinct().toList();
            });
    soft.assertThat(missing).as(screen).isEmpty();
  }

  /** Types into the search box and takes what is found first. */
  private static void run(FxRobot robot, String words) throws Exception {
    chord(robot, KeyCode.CONTROL, KeyCode.K);
    eventually(() -> node(robot, "#search").isFocused());
    robot.interact(() -> ((TextInputControl) node(robot, "#search")).setText(words));
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void chord(FxRobot robot, KeyCode held, KeyCode key) {
    robot.press(held).type(key).release(held);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
