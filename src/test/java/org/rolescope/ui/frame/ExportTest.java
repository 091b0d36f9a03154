package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is shown is what is exported, view by view. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class ExportTest {
  private final Path folder = newFolder();

  @Start
  void start(Stage stage) {
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        new MemoryPreferences(),
        new ChosenPaths(Optional.empty(), Optional.of(folder)));
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("rolescope");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyView_writesWhatItShows(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    // It is a legend of what is drawn.
    eventually(() -> visible(robot, ".legend"));
    assertThat(exported(robot, "rolescope-map.png")).contains("PNG");

    assertThat(offered(robot, "menu-copy-picture")).isTrue();

    robot.clickOn("#tab-PATHS");
    assertThat(offered(robot, "menu-copy-picture")).isFalse();
    export(robot);
    eventually(() -> text(robot, "#status-message").equals("There is no answer to export yet"));
    robot.clickOn("#paths-from").write("ci-runner").type(KeyCode.TAB);
    robot.clickOn("#paths-to").write("break-glass-admin").type(KeyCode.TAB);
    eventually(() -> visible(robot, "#path-1"));
    assertThat(exported(robot, "rolescope-paths.csv"))
        .startsWith("\"Path\",\"Hop\",\"From\"")
        .contains("break-glass-admin in shop-prod");

    robot.clickOn("#tab-MATRIX");
    eventually(() -> text(robot, "#matrix-headline").contains("ways into"));
    assertThat(exported(robot, "rolescope-matrix.csv")).startsWith("\"Roles in\"");

    robot.clickOn("#tab-TABLE");
    robot.clickOn("#table-filter").write("deploy-prod ci-runner");
    eventually(() -> text(robot, "#table-summary").startsWith("1 of "));
    assertThat(exported(robot, "rolescope-table.csv").lines()).hasSize(2);
  }

  @Test
  void simulator_thatWasAskedNothing_writesNothing(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> visible(robot, "#simulate-role"));
    export(robot);
    eventually(() -> text(robot, "#status-message").equals("There is no answer to export yet"));
  }

  @Test
  void simulator_writesItsVerdictAndEveryGate(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    search(robot, "deploy-prod");
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.T);
    search(robot, "dev-deployer");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> text(robot, "#verdict-word").equals("Denied"));
    assertThat(exported(robot, "rolescope-simulation.csv"))
        .startsWith("\"Into\",\"Gate\"")
        .contains("\"Explicit deny\"", "DenyProdFromDev", "\"decides\"");
  }

  @Test
  void lessons_areWrittenForPaper_butNotWhileNamesAreReplaced(FxRobot robot) throws Exception {
    eventually(() -> offered(robot, "menu-hand-out"));
    robot.interact(() -> item(robot, "menu-hand-out").orElseThrow().fire());
    Path questions = folder.resolve("rolescope-lessons.pdf");
    eventually(() -> text(robot, "#status-message").equals("Written: " + questions));
    assertThat(Files.readAllBytes(questions)).startsWith('%', 'P', 'D', 'F');
    robot.interact(() -> item(robot, "menu-hand-out-answers").orElseThrow().fire());
    Path answers = folder.resolve("rolescope-lessons-answers.pdf");
    eventually(() -> text(robot, "#status-message").equals("Written: " + answers));
    assertThat(Files.size(answers)).isGreaterThan(Files.size(questions));

    Files.delete(questions);
    robot.interact(() -> item(robot, "menu-redact").orElseThrow().fire());
    robot.interact(() -> item(robot, "menu-hand-out").orElseThrow().fire());
    eventually(() -> text(robot, "#status-message").startsWith("Not written: the texts of"));
    assertThat(questions).doesNotExist();
  }

  /** Whether the menus offer a command now. */
  private static boolean offered(FxRobot robot, String id) {
    return look(() -> item(robot, id).filter(item -> !item.isDisable()).isPresent());
  }

  private static Optional<MenuItem> item(FxRobot robot, String id) {
    return ((MenuBar) robot.lookup(".menu-bar").query())
        .getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(item -> id.equals(item.getId()))
            .findFirst();
  }

  private String exported(FxRobot robot, String name) throws Exception {
    export(robot);
    Path file = folder.resolve(name);
    eventually(() -> text(robot, "#status-message").equals("Written: " + file));
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static void export(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
  }

  private static void search(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
  }
}
