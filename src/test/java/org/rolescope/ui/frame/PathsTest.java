package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
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

/** Ways between two, in the whole window, by keyboard. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class PathsTest {
  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    scene = stage.getScene();
  }

  @Test
  void callerAndRoleMarked_areAnswered_andAHopIsToldOfInTheInspector(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    search(robot, "ci-runner");
    robot.type(KeyCode.S);
    search(robot, "break-glass-admin");
    robot.type(KeyCode.T);

    robot.type(KeyCode.P);
    eventually(
        () ->
            text(robot, "#paths-headline")
                .startsWith("ci-runner can become break-glass-admin in 2 hops"));
    eventually(() -> node(robot, "#paths").isFocused());
    assertThat(visible(robot, "#path-1")).isTrue();
    assertThat(accounts(robot)).containsExactly("tools-ci", "shop-prod", "shop-prod, admin-like");
    assertThat(look(() -> node(robot, "#paths-NOW").getAccessibleText())).isEqualTo("Allowed: 1");
    assertThat(text(robot, "#paths-NOW")).isEqualTo("Allowed");
    // What is asked stands at the left, where no filter counts; without the pane above the ways.
    assertThat(inSidePane(robot, "#paths-from")).isTrue();
    assertThat(inSidePane(robot, "#brought")).isTrue();
    assertThat(visible(robot, "#filter-reset")).isFalse();
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();

    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner → deploy-prod"));

    robot.type(KeyCode.RIGHT, 6).type(KeyCode.SPACE);
    eventually(() -> visible(robot, "#paths-pinned"));
    eventually(() -> node(robot, "#path-pin-1").isFocused());

    robot.interact(() -> node(robot, "#paths-copy").requestFocus());
    robot.type(KeyCode.SPACE);
    eventually(() -> clipboard().startsWith("# ci-runner can become break"));

    assertThat(inSidePane(robot, "#paths-cut")).isTrue();
    robot.interact(() -> node(robot, "#paths-cut").requestFocus());
    robot.type(KeyCode.SPACE);
    eventually(() -> visible(robot, "#cut-sentence"));
    assertThat(text(robot, "#cut-sentence"))
        .startsWith("Taking out 1 trust leaves ci-runner no way to break-glass-admin");

    robot.type(KeyCode.F11);
    eventually(() -> !inSidePane(robot, "#paths-from"));
    assertThat(visible(robot, "#paths-from")).isTrue();
    assertThat(visible(robot, "#paths-cut")).isTrue();
    robot.type(KeyCode.F11);
    eventually(() -> inSidePane(robot, "#paths-from"));

    robot.interact(() -> node(robot, "#paths").requestFocus());
    robot.write("1");
    eventually(() -> node(robot, "#picture").isFocused());
    assertThat(visible(robot, "#paths-from")).isFalse();
    assertThat(look(() -> node(robot, "#side-pane").lookup("#filter-reset"))).isNotNull();
  }

  /** What the boxes of the first way say below their names. */
  private static List<String> accounts(FxRobot robot) {
    return look(
        () ->
            node(robot, "#path-1").lookupAll(".path-account").stream()
                .map(label -> ((Label) label).getText().replace("\u200a", ""))
                .toList());
  }

  @Test
  void waysIntoAdminRoles_areOfferedWhileNothingIsAsked_andTakenByKey(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.type(KeyCode.DIGIT4);
    eventually(() -> visible(robot, "#paths-offered"));
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();

    robot.interact(() -> node(robot, "#paths-offer-ci-runner").requestFocus());
    robot.type(KeyCode.ENTER);
    eventually(
        () ->
            text(robot, "#paths-headline")
                .startsWith("ci-runner can become break-glass-admin in 2 hops"));
    assertThat(visible(robot, "#paths-offered")).isFalse();
    assertThat(written(robot, "#paths-from")).isEqualTo("ci-runner");
  }

  @Test
  void namesAreSuggestedWhileTheyAreWritten_andTakenByKeysOrMouse(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#tab-PATHS");

    eventually(() -> visible(robot, "#paths-from"));
    robot.clickOn("#paths-from").write("ci-runn");
    eventually(() -> suggested(robot).contains("ci-runner"));
    robot.type(KeyCode.DOWN);
    eventually(() -> robot.lookup(".choice-list .list-cell:selected").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    eventually(() -> suggested(robot).isEmpty());
    assertThat(written(robot, "#paths-from")).isEqualTo("ci-runner");

    robot.clickOn("#paths-to").write("glass-admin");
    eventually(() -> suggested(robot).equals(List.of("break-glass-admin")));
    robot.clickOn(look(() -> robot.lookup(".choice-name").<Node>query()));
    eventually(() -> visible(robot, "#path-1"));
    assertThat(suggested(robot)).isEmpty();

    robot.clickOn("#paths-to").press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("glass-adm").type(KeyCode.ESCAPE);
    assertThat(suggested(robot)).isEmpty();
    robot.type(KeyCode.ENTER);
    eventually(
        () ->
            text(robot, "#paths-headline")
                .equals(
                    "Nobody in these data is called glass-adm. These names hold it: break-glass-admin."));
  }

  @Test
  void whatIsAsked_isInSight_andEnterTakesTheOnlyName(FxRobot robot) throws Exception {
    eventually(() -> node(robot, "#picture").isFocused());
    robot.interact(() -> ((ScrollPane) node(robot, "#side-pane")).setVvalue(1));
    robot.type(KeyCode.DIGIT4);
    eventually(() -> inSidePane(robot, "#paths-from"));
    eventually(() -> ((ScrollPane) node(robot, "#side-pane")).getVvalue() == 0);

    robot.clickOn("#paths-from").write("ci-run");
    eventually(() -> suggested(robot).equals(List.of("ci-runner")));
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#paths-headline").equals("From ci-runner into which role?"));
    robot.clickOn("#paths-to").write("glass-adm").type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod → break-glass-admin"));
    assertThat(look(() -> node(robot, "#path-1").getPseudoClassStates().toString()))
        .contains("chosen");
  }

  @Test
  void outsidersAreSuggested_andTheListGoesOnceTheyAreTaken(FxRobot robot) throws Exception {
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT4);
    eventually(() -> visible(robot, "#paths-from"));
    robot.clickOn("#paths-from").write("outsi");
    eventually(() -> suggested(robot).equals(List.of("outsiders")));
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    eventually(() -> text(robot, "#paths-headline").equals("From outsiders into which role?"));
    assertThat(suggested(robot)).isEmpty();
    robot.clickOn("#paths-to").write("break-glass-admin");
    robot.type(KeyCode.ENTER);
    eventually(
        () ->
            text(robot, "#paths-headline")
                .startsWith("Outsiders can become break-glass-admin in 3 hops, if a condition"));
    robot.interact(() -> ((Button) node(robot, "#paths-cut")).fire());
    eventually(() -> visible(robot, ".cut-outside"));
  }

  private static List<String> suggested(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".choice-name").<Label>queryAll().stream()
                .filter(label -> label.getScene().getWindow().isShowing())
                .map(Label::getText)
                .filter(name -> !name.isEmpty())
                .toList());
  }

  private static String written(FxRobot robot, String query) {
    return look(() -> ((TextField) node(robot, query)).getText());
  }

  private static boolean inSidePane(FxRobot robot, String query) {
    return visible(robot, query) && look(() -> node(robot, "#side-pane").lookup(query)) != null;
  }

  private Node root() {
    return Objects.requireNonNull(scene).getRoot();
  }

  private static String clipboard() {
    return look(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  private static void search(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
    eventually(() -> node(robot, "#picture").isFocused());
  }
}
