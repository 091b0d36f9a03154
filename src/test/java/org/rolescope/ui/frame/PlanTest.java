package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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

/** What a Terraform plan changes, in the whole window. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class PlanTest {
  private static final Path PLAN = Path.of("src/docs/plan.json");
  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(PLAN), Optional.empty()));
    scene = stage.getScene();
  }

  private static void command(FxRobot robot, String words) {
    robot.clickOn("#search").write(words);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
  }

  private static void planIsShown(FxRobot robot) throws Exception {
    eventually(
        () -> text(robot, "#headline").equals("The plan closes 2 ways in, opens 1 and changes 2"));
    eventually(() -> text(robot, "#inspector-title").equals("What the plan changes"));
  }

  @Test
  void plan_isAskedFor_andEachThingItChangesCanBeSelected(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    command(robot, "Show what a Terraform");
    planIsShown(robot);
    Parent root = Objects.requireNonNull(scene).getRoot();
    assertThat(look(() -> Names.missing(root))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root))).isEmpty();
    Button planned = planned(robot, "aws_iam_role.break_glass_admin");
    assertThat(look(planned::getAccessibleText))
        .contains("Ways into it or out of it: 1 lost, 2 changed");
    robot.interact(planned::fire);
    eventually(() -> text(robot, "#inspector-title").equals("break-glass-admin"));
    assertThat(text(robot, "#headline")).startsWith("The plan closes");
  }

  private static Button planned(FxRobot robot, String address) {
    return robot
        .lookup(
            (Button row) ->
                Objects.requireNonNullElse(row.getAccessibleText(), "").startsWith(address))
        .queryButton();
  }

  @Test
  void planThatIsOpenedBesideData_isOfferedAsWhatItChanges(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    command(robot, "Open files");
    eventually(() -> visible(robot, "#sheet"));
    Button compare = (Button) node(robot, "#sheet-compare");
    assertThat(look(compare::getText)).isEqualTo("What the plan changes");
    robot.type(KeyCode.ENTER);
    planIsShown(robot);
  }
}
