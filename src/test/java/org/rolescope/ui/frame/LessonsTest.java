package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The questions of the data, presented one after the other to be guessed. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LessonsTest {
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    SampleWindow.open(stage, new MemoryPreferences());
  }

  private Stage stage() {
    return Objects.requireNonNull(window);
  }

  private void begin(FxRobot robot) throws Exception {
    begin(robot, 2);
    assertThat(place(robot)).isEqualTo("Lesson 2, step 1 of 4");
  }

  private void begin(FxRobot robot, int lesson) throws Exception {
    String button = "#start-lesson-" + lesson;
    eventually(() -> visible(robot, button));
    robot.interact(() -> ((ButtonBase) node(robot, button)).fire());
    eventually(() -> visible(robot, "#verdict-covered"));
    eventually(() -> hasKeys("strips"));
  }

  private boolean hasKeys(String id) {
    return look(
        () -> {
          Node owner = stage().getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private static String place(FxRobot robot) {
    return text(robot, ".lesson-place");
  }

  private static String said(FxRobot robot, int choice) {
    return look(() -> node(robot, "#guess-" + choice).getAccessibleText());
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> ((ButtonBase) node(robot, button)).fire());
  }

  private static void uncover(FxRobot robot) throws Exception {
    robot.type(KeyCode.END);
    eventually(() -> visible(robot, "#verdict-word"));
  }

  @Test
  void guess_isHeldAgainstTheAnswer_andWhatItTeachesIsTold(FxRobot robot) throws Exception {
    begin(robot);
    assertThat(look(() -> stage().isFullScreen())).isTrue();
    assertThat(text(robot, ".lesson-title"))
        .isEqualTo("May the build runner deploy to production?");
    assertThat(visible(robot, ".context-column")).isFalse();
    assertThat(visible(robot, "#lesson-why")).isFalse();

    robot.write("3");
    robot.write("2");
    assertThat(said(robot, 1)).isEqualTo("Allowed");
    assertThat(said(robot, 2)).isEqualTo("Denied, your guess");
    assertThat(said(robot, 3)).isEqualTo("Depends");

    uncover(robot);
    assertThat(said(robot, 1)).isEqualTo("Allowed, the answer");
    assertThat(said(robot, 2)).isEqualTo("Denied, your guess");
    assertThat(visible(robot, "#lesson-why")).isTrue();
    assertThat(text(robot, "#lesson-why")).startsWith("Two accounts, two locks:");
    robot.write("1");
    assertThat(said(robot, 1)).isEqualTo("Allowed, the answer");

    press(robot, "#lesson-again");
    eventually(() -> visible(robot, "#verdict-covered"));
    assertThat(said(robot, 2)).isEqualTo("Denied");
    robot.write("1");
    uncover(robot);
    assertThat(said(robot, 1)).isEqualTo("Allowed, your guess, right");
    assertThat(look(() -> Names.missing(stage().getScene().getRoot()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(stage().getScene().getRoot()))).isEmpty();
  }

  /** What is guessed is called as the verdict calls it. */
  @Test
  void answerThatCannotBeKnown_isCalledSo(FxRobot robot) throws Exception {
    begin(robot, 3);
    robot.write("3");
    uncover(robot);
    assertThat(text(robot, "#verdict-word")).isEqualTo("Cannot know");
    assertThat(said(robot, 3)).isEqualTo("Depends, right: cannot know");
    assertThat(visible(robot, ".side-tabs .column-head")).isTrue();

    press(robot, "#lesson-again");
    eventually(() -> visible(robot, "#verdict-covered"));
    assertThat(visible(robot, ".side-tabs .column-head")).isFalse();
    uncover(robot);
    assertThat(said(robot, 3)).isEqualTo("Depends, the answer: cannot know");
  }

  @Test
  void next_coversItsAnswer_andSpaceGoesOnWithTheGates(FxRobot robot) throws Exception {
    begin(robot);
    uncover(robot);
    press(robot, "#lesson-next");
    eventually(() -> place(robot).equals("Lesson 2, step 2 of 4"));
    eventually(() -> visible(robot, "#verdict-covered"));
    eventually(() -> hasKeys("strips"));
    assertThat(visible(robot, "#lesson-why")).isFalse();

    uncover(robot);
    assertThat(text(robot, "#verdict-word")).isEqualTo("Denied");
    assertThat(said(robot, 2)).isEqualTo("Denied, the answer");
    press(robot, "#lesson-back");
    eventually(() -> place(robot).equals("Lesson 2, step 1 of 4"));
    // Before the first step of a lesson is the last of the one before.
    press(robot, "#lesson-back");
    eventually(() -> place(robot).equals("Lesson 1, step 4 of 4"));
  }

  @Test
  void gates_areDrawnLarge_andShownOneByOne(FxRobot robot) throws Exception {
    begin(robot);
    assertThat(visible(robot, "#strips")).isTrue();
    assertThat(visible(robot, ".ladder-column")).isFalse();
    assertThat(said(robot)).contains("ci-runner asks for deploy-prod", "SCP, RCP, Trust, Identity");
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.SPACE);
    assertThat(said(robot)).contains("SCP Pass, RCP Pass, Trust, Identity");
    robot.type(KeyCode.LEFT);
    assertThat(said(robot)).contains("SCP Pass, RCP, Trust, Identity");
    robot.type(KeyCode.HOME);
    assertThat(said(robot)).contains("SCP, RCP, Trust, Identity");
    robot.type(KeyCode.RIGHT, 4);
    eventually(() -> visible(robot, "#verdict-word"));
    assertThat(said(robot)).contains("SCP Pass, RCP Pass, Trust Pass, Identity Pass");
    robot.type(KeyCode.UP);
    assertThat(text(robot, "#place")).contains("444455556666.json");
    robot.type(KeyCode.DOWN);
    assertThat(text(robot, "#place")).contains("333344445555.json");
    // What the gates say is read in the policy of each.
    robot.clickOn("#gate-trust");
    assertThat(text(robot, "#place")).contains("444455556666.json");
    robot.type(KeyCode.ENTER);
    assertThat(hasKeys("strips")).isFalse();

    press(robot, "#lesson-gates");
    eventually(() -> hasKeys("ladder"));
    assertThat(visible(robot, "#strips")).isFalse();
    press(robot, "#lesson-gates");
    eventually(() -> hasKeys("strips"));
  }

  @Test
  void callBeside_isShownFromTheStart_withItsAnswer(FxRobot robot) throws Exception {
    begin(robot, 1);
    assertThat(said(robot))
        .contains(
            "bob calls with his MFA code. bob to dev-deployer, SCP Pass, RCP Pass, Trust Pass")
        .endsWith(
            "access key alone. bob to dev-deployer, SCP, RCP, Trust, Identity. Right shows the next");
    uncover(robot);
    assertThat(text(robot, "#verdict-word")).isEqualTo("Denied");
    assertThat(said(robot)).contains("Trust Not allowed");
  }

  /** A gate that is there only because it stops the call would tell how that comes out. */
  @Test
  void limits_areNotDrawn_beforeTheyAreReached(FxRobot robot) throws Exception {
    begin(robot, 5);
    press(robot, "#lesson-next");
    eventually(() -> place(robot).equals("Lesson 5, step 2 of 4"));
    eventually(() -> visible(robot, "#verdict-covered"));
    assertThat(said(robot)).doesNotContain("Limits");
    robot.type(KeyCode.RIGHT, 3);
    assertThat(said(robot)).doesNotContain("Limits");
    uncover(robot);
    assertThat(said(robot)).contains("Limits Not allowed");
  }

  @Test
  void gate_thatIsClicked_isShownWithAllBefore_theLastWithTheAnswer(FxRobot robot)
      throws Exception {
    begin(robot);
    robot.clickOn("#gate-scp");
    assertThat(said(robot)).contains("SCP Pass, RCP, Trust");
    robot.type(KeyCode.RIGHT);
    assertThat(said(robot)).contains("SCP Pass, RCP Pass, Trust,");
    robot.clickOn("#gate-identity");
    eventually(() -> visible(robot, "#verdict-word"));
    assertThat(visible(robot, "#lesson-why")).isTrue();
  }

  @Test
  void hints_areShownOneByOne_beforeTheAnswer(FxRobot robot) throws Exception {
    begin(robot, 1);
    assertThat(hints(robot)).isZero();
    press(robot, "#lesson-hint");
    press(robot, "#lesson-hint");
    assertThat(hints(robot)).isEqualTo(2);
    eventually(() -> hasKeys("strips"));
    press(robot, "#lesson-hint");
    assertThat(look(() -> node(robot, "#lesson-hint").isDisabled())).isTrue();
    press(robot, "#lesson-next");
    eventually(() -> place(robot).equals("Lesson 1, step 2 of 4"));
    assertThat(hints(robot)).isZero();
  }

  private static int hints(FxRobot robot) {
    return look(() -> robot.lookup(".lesson-hint").queryAll().size());
  }

  @Test
  void firstGuess_isKept_andTheStartScreenGoesOnThere(FxRobot robot) throws Exception {
    begin(robot, 1);
    robot.write("2");
    uncover(robot);
    assertThat(text(robot, ".lesson-count")).isEqualTo("1 of 4 guessed right");
    press(robot, "#lesson-again");
    eventually(() -> visible(robot, "#verdict-covered"));
    robot.write("1");
    uncover(robot);
    assertThat(text(robot, ".lesson-count")).isEqualTo("1 of 4 guessed right");

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !look(() -> stage().isFullScreen()));
    robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#start-lesson-1"));
    assertThat(look(() -> node(robot, "#start-lesson-1").getAccessibleText()))
        .isEqualTo("Lesson 1: One role, one user, 1 of 4 questions");
    press(robot, "#start-lesson-1");
    eventually(() -> place(robot).equals("Lesson 1, step 2 of 4"));

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !look(() -> stage().isFullScreen()));
    robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#start-lessons-over"));
    press(robot, "#start-lessons-over");
    assertThat(look(() -> node(robot, "#start-lesson-1").getAccessibleText()))
        .isEqualTo("Lesson 1: One role, one user, 4 questions");
  }

  private static String said(FxRobot robot) {
    return look(() -> node(robot, "#strips").getAccessibleText());
  }

  @Test
  void breaking_theTrust_decidesAnew_andAgainTakesItBack(FxRobot robot) throws Exception {
    begin(robot);
    assertThat(look(() -> node(robot, "#lesson-break").isDisabled())).isTrue();
    uncover(robot);
    press(robot, "#lesson-break");
    eventually(() -> visible(robot, "#trust-text"));
    robot.interact(
        () ->
            ((TextArea) robot.lookup("#trust-text").query())
                .setText("{\"Version\":\"2012-10-17\",\"Statement\":[]}"));
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
    // What the answer to the question was stays.
    assertThat(said(robot, 1)).isEqualTo("Allowed, the answer");
    assertThat(said(robot, 2)).isEqualTo("Denied");
    // Digits are text there.
    eventually(() -> hasKeys("trust-text"));
    robot.write("2");
    assertThat(said(robot, 2)).isEqualTo("Denied");

    press(robot, "#lesson-again");
    eventually(() -> visible(robot, "#verdict-covered"));
    assertThat(visible(robot, "#trial-strip")).isFalse();
    eventually(() -> hasKeys("strips"));
    robot.type(KeyCode.SPACE);
    assertThat(place(robot)).isEqualTo("Lesson 2, step 1 of 4");
    assertThat(said(robot)).contains("SCP Pass, RCP,");
  }

  @Test
  void guessByMouse_leavesTheGatesTheKeys_andItsWordsAreWhole(FxRobot robot) throws Exception {
    begin(robot);
    press(robot, "#guess-1");
    eventually(() -> hasKeys("strips"));
    uncover(robot);
    assertThat(said(robot, 1)).isEqualTo("Allowed, your guess, right");
    assertThat(
            look(
                () ->
                    robot.lookup("#guess-1 .label").queryAllAs(Label.class).stream()
                        .allMatch(label -> label.getWidth() >= label.prefWidth(-1) - 1)))
        .isTrue();
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    assertThat(place(robot)).isEqualTo("Lesson 2, step 1 of 4");
  }

  @Test
  void f5_asksTheSameLessonAgain(FxRobot robot) throws Exception {
    begin(robot);
    press(robot, "#lesson-next");
    eventually(() -> place(robot).equals("Lesson 2, step 2 of 4"));
    uncover(robot);
    robot.type(KeyCode.F5);
    eventually(() -> visible(robot, "#verdict-covered"));
    eventually(() -> visible(robot, "#lesson") && place(robot).equals("Lesson 2, step 2 of 4"));
  }

  @Test
  void anotherCall_isNoLesson_andTheMenuGoesBackToThem(FxRobot robot) throws Exception {
    begin(robot);
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !look(() -> stage().isFullScreen()));
    assertThat(visible(robot, "#lesson")).isFalse();
    assertThat(visible(robot, ".context-column")).isTrue();
    robot.type(KeyCode.F11);
    eventually(() -> visible(robot, "#lesson"));
    robot.type(KeyCode.F11);
    eventually(() -> !visible(robot, "#lesson"));

    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("present the lessons").type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#lesson"));
    assertThat(place(robot)).isEqualTo("Lesson 2, step 1 of 4");
    assertThat(look(() -> ((ScrollPane) node(robot, "#lesson")).getHvalue())).isZero();
  }
}
