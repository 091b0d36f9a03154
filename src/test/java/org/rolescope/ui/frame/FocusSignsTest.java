package org.rolescope.ui.frame;

import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who uses the keyboard sees what has the keys. */
@ExtendWith(ApplicationExtension.class)
class FocusSignsTest {
  private final SoftAssertions soft = new SoftAssertions();
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    SampleWindow.open(stage, new MemoryPreferences());
  }

  @Test
  void whateverHasTheKeys_looksUnlikeBefore_inLightAndInHighContrast(FxRobot robot)
      throws Exception {
    check("start");
    run(robot, "open the sample");
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
    check("organisation");
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#sheet"));
    check("recognition");
    robot.type(KeyCode.ESCAPE);
    run(robot, "deploy-prod");
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    run(robot, "paths");
    eventually(() -> visible(robot, "#paths"));
    check("paths");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#simulator"));
    check("simulator");
    soft.assertAll();
  }

  @Test
  void paneReachedByF6_isRinged_andAfterAClickIsNot(FxRobot robot) throws Exception {
    run(robot, "open the sample");
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.F6);
    soft.assertThat(ringed()).isTrue();
    robot.clickOn("#tab-TABLE");
    eventually(() -> node(robot, "#table").isFocused());
    soft.assertThat(ringed()).isFalse();
    soft.assertAll();
  }

  @Test
  void textOfASheet_isRinged_andTabComesBackToIt(FxRobot robot) throws Exception {
    run(robot, "keys");
    eventually(() -> visible(robot, "#keys"));
    soft.assertThat(look(() -> scene().getFocusOwner())).isInstanceOf(ScrollPane.class);
    check("keys");
    look(
        () -> {
          Objects.requireNonNull(scene().lookup("#keys .sheet-text")).requestFocus();
          return true;
        });
    robot.type(KeyCode.TAB);
    soft.assertThat(look(() -> scene().getFocusOwner())).isInstanceOf(Button.class);
    robot.type(KeyCode.TAB);
    soft.assertThat(look(() -> scene().getFocusOwner())).isInstanceOf(ScrollPane.class);
    soft.assertAll();
  }

  private boolean ringed() {
    return look(
        () ->
            Objects.requireNonNull(scene().getFocusOwner()).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("focus-visible")));
  }

  private Scene scene() {
    return Objects.requireNonNull(window).getScene();
  }

  private void check(String screen) {
    for (Theme theme : List.of(Theme.HIGH_CONTRAST, Theme.LIGHT)) {
      look(
          () -> {
            Theming.apply(scene(), theme);
            return true;
          });
      WaitForAsyncUtils.waitForFxEvents();
      List<String> missing = look(() -> FocusSigns.missing(scene().getRoot(), onTop()));
      soft.assertThat(missing).as("%s, %s", screen, theme).isEmpty();
    }
  }

  /** The sheet over the window, or all of it. */
  private Parent onTop() {
    return scene().getRoot().lookupAll(".veil").stream()
        .filter(Node::isVisible)
        .map(Parent.class::cast)
        .findFirst()
        .orElse(scene().getRoot());
  }

  /** Types into the search box and takes what is found first. */
  private static void run(FxRobot robot, String words) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    eventually(() -> node(robot, "#search").isFocused());
    robot.interact(() -> ((TextInputControl) node(robot, "#search")).setText(words));
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
