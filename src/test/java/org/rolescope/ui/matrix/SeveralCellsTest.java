package org.rolescope.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Several cells of the matrix chosen together, by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
class SeveralCellsTest {
  private final Workspace workspace = Fixture.workspace();
  private final AtomicReference<String> copied = new AtomicReference<>("");
  private final MatrixViewModel model =
      new MatrixViewModel(
          Fixture.ANALYZER,
          new DirectTaskRunner(),
          workspace,
          new FilterViewModel(workspace, new DirectTaskRunner()),
          Fixture.copier(workspace, copied::set),
          failure -> {
            throw new AssertionError(failure);
          });

  @Start
  void start(Stage stage) {
    model.look(true);
    Label nothing = new Label();
    nothing.setVisible(false);
    MatrixView view = new MatrixView(model, id -> List.of(), () -> {}, () -> {}, nothing);
    stage.setScene(new Scene(view, 1000, 760));
    stage.show();
    view.cells().requestFocus();
  }

  @Test
  void keys_chooseAllBetween_andOneMoreOrLess_andTheirPairsAreCopiedTogether(FxRobot robot)
      throws Exception {
    robot.type(KeyCode.DOWN, 3).type(KeyCode.RIGHT, 2);
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT);
    assertThat(pane(robot)).isEqualTo("2 cells: 9 pairs, strongest allowed");
    robot.type(KeyCode.DOWN);
    assertThat(pane(robot)).isEqualTo("3 cells: 23 pairs, strongest allowed");
    eventually(() -> rings(robot) == 3);
    robot.type(KeyCode.UP).release(KeyCode.SHIFT);
    assertThat(pane(robot)).isEqualTo("2 cells: 9 pairs, strongest allowed");
    eventually(() -> rings(robot) == 2);
    assertThat(text(robot, "#matrix-headline")).startsWith("55 ways into shop-prod");
    // Roles of one name are in many accounts.
    eventually(() -> callers(robot).contains("ci-runner in tools-ci"));

    robot.interact(() -> ((Button) node(robot, "#matrix-pairs-copy")).fire());
    assertThat(copied.toString().lines()).hasSize(10);

    robot.type(KeyCode.SPACE);
    assertThat(pane(robot)).isEqualTo("tools-ci into shop-prod: 5 pairs, strongest allowed");
    robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
    eventually(() -> node(robot, "#matrix-pairs").isFocused());
    assertThat(pane(robot)).startsWith("2 cells");
    robot.type(KeyCode.ESCAPE);
    assertThat(visible(robot, "#matrix-cell")).isFalse();
    eventually(() -> rings(robot) == 0);
  }

  @Test
  void mouse_choosesOneMoreWithControl_andAllBetweenWithShift(FxRobot robot) throws Exception {
    // The cells come with the first frame, which a busy machine may draw later.
    eventually(() -> look(() -> robot.lookup("37").tryQuery().isPresent()));
    robot.clickOn("37");
    assertThat(pane(robot)).isEqualTo("AWS services into shop-dev: 37 pairs, strongest allowed");
    robot.press(KeyCode.CONTROL).clickOn("27").release(KeyCode.CONTROL);
    assertThat(pane(robot)).isEqualTo("2 cells: 64 pairs by 49 trusts, strongest allowed");
    robot.press(KeyCode.SHIFT).clickOn("25").release(KeyCode.SHIFT);
    assertThat(pane(robot)).isEqualTo("12 cells: 144 pairs by 129 trusts, strongest allowed");
    assertThat(text(robot, "#matrix-headline")).contains("into 3 accounts");
    // As the head of their column calls them.
    eventually(() -> callers(robot).contains("Identity Center in tools-ci"));
    robot.clickOn("25");
    assertThat(pane(robot)).startsWith("AWS services into tools-ci: 25 pairs");
  }

  private static String pane(FxRobot robot) {
    return text(robot, "#matrix-cell") + ": " + text(robot, "#matrix-summary");
  }

  /** Who is read aloud to be a caller, of what is seen. */
  private static List<String> callers(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".pair-CALLER").queryAll().stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList());
  }

  private static long rings(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".matrix-ring.chosen").queryAll().stream()
                .filter(Node::isVisible)
                .count());
  }
}
