package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

/** The picture on the whole screen and back, and the overview in its corner, as a user has them. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class PresentTest {
  private static final List<String> CHROME =
      List.of("#toolbar-theme", "#tab-MAP", "#inspector-title", ".status", ".side-pane");

  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
  }

  @Test
  void f11_showsPictureAndAnswerAlone_andEscapeBringsAllBack(FxRobot robot) throws Exception {
    select(robot);
    double inspector = look(() -> node(robot, "#inspector-title").getBoundsInParent().getWidth());
    List<Boolean> before = CHROME.stream().map(part -> visible(robot, part)).toList();

    robot.type(KeyCode.F11);
    eventually(() -> visible(robot, "#headline"));
    assertThat(text(robot, "#headline"))
        .isEqualTo("deploy-prod: 3 callers can get in, 2 of them only if a condition holds.");
    assertThat(look(() -> stage().isFullScreen())).isTrue();
    // What is presented is the picture.
    assertThat(visible(robot, ".headline .pill")).isFalse();
    assertThat(look(() -> node(robot, ".frame").getLocalToSceneTransform().getMxx()))
        .isGreaterThan(1.2);
    CHROME.forEach(part -> assertThat(visible(robot, part)).as(part).isFalse());
    assertThat(look(() -> Names.missing(stage().getScene().getRoot()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(stage().getScene().getRoot()))).isEmpty();

    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    eventually(() -> node(robot, "#search").isFocused());
    robot.interact(() -> node(robot, "#picture").requestFocus());
    eventually(() -> !visible(robot, "#search"));

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !stage().isFullScreen());
    assertThat(CHROME.stream().map(part -> visible(robot, part)).toList()).isEqualTo(before);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    assertThat(look(() -> node(robot, "#inspector-title").getBoundsInParent().getWidth()))
        .isEqualTo(inspector);
    assertThat(visible(robot, "#headline")).isFalse();
  }

  @Test
  void answer_isCovered_andShownGateByGate_theVerdictWithTheLast(FxRobot robot) throws Exception {
    ask(robot);
    robot.type(KeyCode.F11);
    eventually(() -> visible(robot, "#verdict-covered"));
    double below = top(robot, "#ladder");
    assertThat(visible(robot, "#verdict-word")).isFalse();
    assertThat(visible(robot, ".gate-outcome")).isFalse();
    assertThat(visible(robot, "#statement")).isFalse();
    assertThat(visible(robot, "#remedies")).isFalse();
    assertThat(visible(robot, "#simulate-caller")).isFalse();

    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.RIGHT)) {
      robot.type(key);
    }
    assertThat(outcomes(robot)).containsExactly("Pass", "Pass", "Pass", "Explicit deny");
    assertThat(subjects(robot)).contains("AssumeRole on deploy-prod", "OU Workloads / Dev");
    assertThat(visible(robot, "#statement")).isTrue();
    assertThat(visible(robot, "#verdict-word")).isFalse();
    assertThat(said(robot, "#ladder"))
        .isEqualTo("Gates of the call, 4 of 12 shown. Right shows the next");

    robot.type(KeyCode.LEFT);
    assertThat(outcomes(robot)).containsExactly("Pass", "Pass", "Pass");
    robot.type(KeyCode.PAGE_DOWN, 9);
    assertThat(text(robot, "#verdict-word")).isEqualTo("Denied");
    assertThat(visible(robot, "#verdict-word")).isTrue();
    assertThat(visible(robot, "#verdict-covered")).isFalse();
    assertThat(top(robot, "#ladder")).isEqualTo(below);

    robot.type(KeyCode.HOME);
    assertThat(outcomes(robot)).isEmpty();
    assertThat(visible(robot, "#verdict-word")).isFalse();
    robot.type(KeyCode.F11);
    eventually(() -> visible(robot, "#verdict-word"));
    assertThat(visible(robot, "#simulate-caller")).isTrue();
    robot.type(KeyCode.RIGHT);
    assertThat(outcomes(robot)).contains("Explicit deny");
  }

  private static void ask(FxRobot robot) throws Exception {
    select(robot);
    robot.type(KeyCode.T);
    robot.clickOn("#search").write("dev-deployer");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("dev-deployer"));
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.S);
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> node(robot, "#ladder").isFocused());
  }

  @Test
  void nameThatIsLookedFor_isSeenInThePicture_fromTheSimulatorToo(FxRobot robot) throws Exception {
    ask(robot);
    robot.clickOn("#search").write("ci-runner");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner"));
    eventually(() -> node(robot, "#picture").isFocused());
    assertThat(visible(robot, "#ladder")).isFalse();
  }

  @Test
  void escape_leavesPresentingFirst_inTheSimulatorToo(FxRobot robot) throws Exception {
    ask(robot);
    robot.type(KeyCode.F11);
    eventually(() -> visible(robot, "#verdict-covered"));

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !stage().isFullScreen());
    assertThat(visible(robot, "#ladder")).isTrue();
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#ladder"));
  }

  /** What the gates that are shown say, in order. */
  private static List<String> outcomes(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".gate-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparing(ListCell::getIndex))
                .map(cell -> cell.lookup(".gate-outcome"))
                .filter(Node::isVisible)
                .map(outcome -> ((Label) outcome).getText())
                .toList());
  }

  /** What is looked at, as far as it has room. */
  private static List<String> subjects(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".gate-subject").queryAll().stream()
                .map(subject -> ((Text) subject.lookup(".text")).getText())
                .toList());
  }

  private static double top(FxRobot robot, String query) {
    return look(() -> node(robot, query).localToScene(0, 0).getY());
  }

  private static String said(FxRobot robot, String query) {
    return look(() -> node(robot, query).getAccessibleText());
  }

  @Test
  void minimap_isThereWhileSomethingIsOutOfView_movesTheViewAndGoesWithM(FxRobot robot)
      throws Exception {
    select(robot);
    assertThat(visible(robot, "#minimap")).isFalse();

    robot.write("++++");
    eventually(() -> visible(robot, "#minimap"));
    double before = frame(robot);
    robot.drag(".minimap-frame").dropBy(-15, 0);
    eventually(() -> frame(robot) != before);
    assertThat(node(robot, "#minimap").getAccessibleText()).contains("% of it is in view");

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.M);
    eventually(() -> !visible(robot, "#minimap"));
    robot.type(KeyCode.M);
    eventually(() -> visible(robot, "#minimap"));
    robot.type(KeyCode.HOME);
    eventually(() -> !visible(robot, "#minimap"));
  }

  private static double frame(FxRobot robot) {
    return look(() -> node(robot, ".minimap-frame").getLayoutBounds().getMinX());
  }

  private Stage stage() {
    return Objects.requireNonNull(window);
  }

  private static void select(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("deploy-prod");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    eventually(() -> node(robot, "#picture").isFocused());
  }
}
