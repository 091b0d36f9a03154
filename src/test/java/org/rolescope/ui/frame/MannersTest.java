package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
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

/** The manners of the window: all by keyboard, a name for everything, calm when it fails. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class MannersTest {
  private final MemoryPreferences preferences = new MemoryPreferences();
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    SampleWindow.open(stage, preferences);
  }

  @Test
  void keyboardAlone_findsHidesUndoesCopiesAndGoesBack(FxRobot robot) throws Exception {
    openSample(robot);

    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod, account shop-prod"));
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> tabLeadsToAnArrow(robot));
    assertThat(text(robot, "#cursor-words")).isEqualTo(accessible(robot));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));

    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#inspector-SUMMARY").isFocused());
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#picture").isFocused());

    chord(robot, KeyCode.CONTROL, KeyCode.C);
    eventually(() -> clipboard().equals(Fixture.DEPLOY_PROD));

    robot.type(KeyCode.H);
    eventually(() -> !node(robot, "#toolbar-back").isDisabled());
    chord(robot, KeyCode.CONTROL, KeyCode.Z);
    eventually(() -> text(robot, "#status-message").equals("Undone: Hide"));

    chord(robot, KeyCode.SHIFT, KeyCode.ENTER);
    eventually(() -> text(robot, "#headline").startsWith("3 callers can become deploy-prod"));
    chord(robot, KeyCode.ALT, KeyCode.LEFT);
    eventually(() -> !visible(robot, "#headline"));

    robot.type(KeyCode.F6);
    eventually(() -> !node(robot, "#picture").isFocused());
    chord(robot, KeyCode.SHIFT, KeyCode.F6);
    eventually(() -> node(robot, "#picture").isFocused());
  }

  @Test
  void keys_goBackToWhereTheyWere_afterTheSearchBox(FxRobot robot) throws Exception {
    openSample(robot);
    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#inspector-SUMMARY").isFocused());

    chord(robot, KeyCode.CONTROL, KeyCode.K);
    eventually(() -> node(robot, "#search").isFocused());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#inspector-SUMMARY").isFocused());

    run(robot, "Theme: dark");
    eventually(() -> node(robot, "#inspector-SUMMARY").isFocused());
    run(robot, "dev-deployer");
    eventually(() -> node(robot, "#picture").isFocused());
  }

  @Test
  void everyView_isThere_whenTheThemeWasChangedInAnother(FxRobot robot) throws Exception {
    openSample(robot);
    robot.type(KeyCode.DIGIT2);
    eventually(() -> node(robot, "#matrix").isFocused());
    robot.type(KeyCode.DIGIT3);
    eventually(() -> node(robot, "#table").isFocused());

    run(robot, "Theme: dark");
    robot.type(KeyCode.DIGIT1);
    eventually(() -> node(robot, "#picture").isFocused() && visible(robot, "#picture"));
    robot.type(KeyCode.DIGIT2);
    eventually(() -> node(robot, "#matrix").isFocused() && visible(robot, "#matrix"));
    robot.type(KeyCode.DIGIT3);
    eventually(() -> node(robot, "#table").isFocused() && visible(robot, "#table"));
  }

  @Test
  void help_tellsOfWhatHasTheKeys_andEscapeGivesThemBack(FxRobot robot) throws Exception {
    openSample(robot);
    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));

    robot.type(KeyCode.F1);
    eventually(() -> node(robot, "#help").isVisible());
    assertThat(text(robot, "#help-title")).isEqualTo("deploy-prod");
    robot.type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#picture").isFocused());

    robot.interact(() -> node(robot, "#search").requestFocus());
    robot.type(KeyCode.F1);
    eventually(() -> text(robot, "#help-title").equals("Search"));
    robot.type(KeyCode.F1);
    eventually(() -> node(robot, "#search").isFocused());

    run(robot, "help for what has the keys");
    eventually(() -> text(robot, "#help-title").equals("deploy-prod"));
  }

  @Test
  void space_gathersNodes_controlCCopiesAllOfThem_andEscapeDropsThem(FxRobot robot)
      throws Exception {
    openSample(robot);
    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));

    robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
    eventually(() -> text(robot, "#inspector-title").equals("2 selected"));
    chord(robot, KeyCode.CONTROL, KeyCode.C);
    eventually(() -> clipboard().startsWith(Fixture.DEPLOY_PROD + "\n"));
    assertThat(clipboard().lines()).hasSize(2);

    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
  }

  @Test
  void keyboard_saysWhatItIsAt_andMovesNothingForIt(FxRobot robot) throws Exception {
    openSample(robot);
    robot.clickOn("#picture");
    robot.press(KeyCode.CONTROL).release(KeyCode.CONTROL);
    assertThat(visible(robot, "#cursor-words")).isFalse();
    run(robot, "shop-dev");
    eventually(() -> accessible(robot).startsWith("Account shop-dev"));
    double height = bottom(robot, "#picture");
    robot.type(KeyCode.F);
    eventually(() -> visible(robot, "#cursor-words"));
    assertThat(text(robot, "#cursor-words")).startsWith("Account shop-dev");
    assertThat(bottom(robot, "#picture")).isEqualTo(height);

    robot.clickOn("#picture");
    eventually(() -> !visible(robot, "#cursor-words"));
    assertThat(bottom(robot, "#picture")).isEqualTo(height);
  }

  @Test
  void arrowsThatTheBorderCuts_sayWhereTheyComeFrom_andAClickGoesThere(FxRobot robot)
      throws Exception {
    openSample(robot);
    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));
    robot.interact(() -> node(robot, "#picture").requestFocus());
    for (int i = 0; i < 6; i++) {
      robot.type(KeyCode.EQUALS);
    }
    eventually(() -> !robot.lookup(".cut-end").queryAll().isEmpty());
    assertThat(robot.lookup(".cut-end").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("\u2190 GitHub Actions");

    robot.clickOn("\u2190 GitHub Actions");
    eventually(
        () ->
            robot.lookup(".cut-end").queryAllAs(Label.class).stream()
                .noneMatch(label -> label.getText().contains("GitHub Actions")));
    assertThat(accessible(robot)).startsWith("Role deploy-prod");
  }

  @Test
  void minimap_standsBesideTheLegend_whereThereIsRoom(FxRobot robot) throws Exception {
    openSample(robot);
    run(robot, "deploy-prod");
    eventually(() -> accessible(robot).startsWith("Role deploy-prod"));
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS);
    eventually(() -> visible(robot, "#minimap"));
    eventually(() -> bottom(robot, "#minimap") < top(robot, ".legend"));

    run(robot, "Sources and filters");
    run(robot, "Inspector");
    eventually(() -> bottom(robot, "#minimap") > top(robot, ".legend"));
    run(robot, "Inspector");
    eventually(() -> bottom(robot, "#minimap") < top(robot, ".legend"));
  }

  private static double top(FxRobot robot, String query) {
    return look(() -> node(robot, query).localToScene(0, 0).getY());
  }

  @Test
  void key_thatIsPressedInASheet_isNoCommandToWhatLiesUnderIt(FxRobot robot) throws Exception {
    openSample(robot);
    run(robot, "help for what has the keys");
    eventually(() -> visible(robot, "#help"));
    robot.type(KeyCode.DIGIT2);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(visible(robot, "#matrix-headline")).isFalse();
    robot.type(KeyCode.F11);
    chord(robot, KeyCode.CONTROL, KeyCode.W);
    assertThat(visible(robot, "#help")).isTrue();
    assertThat(visible(robot, "#toolbar-back")).isTrue();
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.type(KeyCode.F1);
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT2);
    eventually(() -> visible(robot, "#matrix-headline"));
  }

  @Test
  void escape_emptiesTheSearchBox_andGivesTheKeysBack_andNoWordStaysBehind(FxRobot robot)
      throws Exception {
    openSample(robot);
    chord(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("deploy").type(KeyCode.ESCAPE);
    eventually(() -> node(robot, "#picture").isFocused());
    assertThat(written(robot)).isEmpty();

    chord(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("deploy").type(KeyCode.F6);
    eventually(() -> !node(robot, "#search").isFocused());
    assertThat(written(robot)).isEmpty();
  }

  private static String written(FxRobot robot) {
    return look(() -> ((TextInputControl) node(robot, "#search")).getText());
  }

  @Test
  void problem_leadsByKeyboardToItsFileAndLine_andEscapeReturns(FxRobot robot) throws Exception {
    openSample(robot);

    run(robot, "what could not be read");
    eventually(() -> node(robot, "#problems-list").isFocused());
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#source").isVisible());
    assertThat(text(robot, "#source-place")).contains(".json:");

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !node(robot, "#source").isVisible());
    assertThat(node(robot, "#problems").isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !node(robot, "#problems").isVisible());
  }

  @Test
  void uncaughtErrors_areToldOnceWithoutTheirMessages_andTheProgramGoesOn(FxRobot robot)
      throws Exception {
    Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    assertThat(handler).isNotNull();

    handler.uncaughtException(
        Thread.currentThread(), new IllegalStateException("arn:aws:iam::1:role/secret"));
    eventually(() -> node(robot, "#failure").isVisible());
    handler.uncaughtException(Thread.currentThread(), new NullPointerException("another"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(((TextInputControl) node(robot, "#failure-report")).getText())
        .contains("java.lang.IllegalStateException")
        .doesNotContain("secret")
        .doesNotContain("NullPointer");

    robot.clickOn("#failure-copy");
    eventually(() -> clipboard().contains("IllegalStateException"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !node(robot, "#failure").isVisible());
    openSample(robot);
  }

  @Test
  void looks_changeByKeyboard_andAreRemembered(FxRobot robot) throws Exception {
    run(robot, "high contrast");
    run(robot, "text size 150");

    WaitForAsyncUtils.waitForFxEvents();
    assertThat(preferences.get("theme", "")).isEqualTo("HIGH_CONTRAST");
    assertThat(preferences.get("text-size", "")).isEqualTo("150");
    assertThat(node(robot, ".frame").getLocalToSceneTransform().getMxx()).isEqualTo(1.5);
    assertThat(java.util.Objects.requireNonNull(window).getScene().getStylesheets())
        .anyMatch(sheet -> sheet.contains("/high-contrast."));
  }

  /** The arrows are there once the account of the role is drawn. */
  private static boolean tabLeadsToAnArrow(FxRobot robot) {
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    return accessible(robot).contains("→");
  }

  private static double bottom(FxRobot robot, String query) {
    Node node = node(robot, query);
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }

  private static void openSample(FxRobot robot) throws Exception {
    run(robot, "open the sample");
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
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

  private static String accessible(FxRobot robot) {
    return String.valueOf(node(robot, "#picture").getAccessibleText());
  }

  private static String clipboard() {
    return look(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
