package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Keys that are pressed before the data are there. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class EarlyKeysTest {
  private final BooleanProperty reading = new SimpleBooleanProperty(true);
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final List<String> ran = new ArrayList<>();
  private final List<String> early = new ArrayList<>();

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
  }

  @Test
  void search_isAnsweredWheneverTheDataCome(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("ci-runner").type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner"));
    eventually(() -> node(robot, "#picture").isFocused());
  }

  @Test
  void command_thatNeedsData_isToldOf_andTheLastRunsOnceTheyAreThere(FxRobot robot) {
    robot.interact(() -> robot.targetWindow(otherWindow()));
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL).write("3");
    assertThat(early).containsExactly("export", "table");
    robot.write("?");
    assertThat(ran).containsExactly("keys");

    robot.interact(() -> open.set(true));
    robot.interact(() -> reading.set(false));
    assertThat(ran).containsExactly("keys", "table");
    robot.write("3");
    assertThat(ran).containsExactly("keys", "table", "table");
    assertThat(early).hasSize(2);
  }

  private Stage otherWindow() {
    Stage stage = new Stage();
    Scene scene = new Scene(new Button("x"));
    new WindowKeys(
            List.of(
                Command.of("export", Block.WRITE, () -> ran.add("export"))
                    .keys("Shortcut+E")
                    .when(open),
                Command.of("table", Block.PICTURE, () -> ran.add("table")).signKeys("3").when(open),
                Command.of("keys", Block.ABOUT, () -> ran.add("keys")).signKeys("?")),
            reading,
            command -> early.add(command.id()))
        .on(scene);
    stage.setScene(scene);
    stage.show();
    return stage;
  }
}
