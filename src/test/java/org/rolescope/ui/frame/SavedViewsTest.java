package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.app.saved.SavedView;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A view is saved, shown, renamed and deleted in the whole window, by keyboard and mouse. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class SavedViewsTest {
  private final Path file = file();
  private @Nullable Scene scene;

  private static Path file() {
    try {
      return Files.createTempDirectory("rolescope").resolve("views.json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Start
  void start(Stage stage) {
    MemoryPreferences preferences = new MemoryPreferences();
    preferences.put("views-file", file.toString());
    Composition.open(stage, List.of(Fixture.SAMPLE), preferences, ChosenPaths.NONE);
    scene = stage.getScene();
  }

  @Test
  void savedView_isProposedANameSavedShownRenamedDeletedAndBroughtBack(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> visible(robot, "#saved-empty"));
    search(robot, "deploy-prod");
    robot.interact(() -> outside().fire());

    save(robot);
    eventually(() -> visible(robot, "#saved-name-save"));
    assertThat(look(() -> name(robot).getText())).isEqualTo("Map: deploy-prod, only from outside");
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    robot.type(KeyCode.ENTER);
    eventually(() -> names(robot).equals(List.of("Map: deploy-prod, only from outside")));
    assertThat(visible(robot, "#saved-empty")).isFalse();

    // Elsewhere, and by the same name in another case: a clear word, then a choice.
    robot.interact(() -> outside().fire());
    search(robot, "ci-runner");
    save(robot);
    eventually(() -> node(robot, "#saved-name-save").isFocused());
    robot.interact(() -> name(robot).setText("map: deploy-prod, only from OUTSIDE"));
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#saved-take-save").equals("Replace"));
    robot.interact(() -> name(robot).setText("CI"));
    assertThat(text(robot, "#saved-take-save")).isEqualTo("Save");
    robot.type(KeyCode.ENTER);
    eventually(() -> names(robot).size() == 2);
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    assertThat(look(() -> Names.clickedOnly(root()))).isEmpty();

    robot.interact(
        () -> {
          list(robot).requestFocus();
          list(robot).getSelectionModel().select(1);
        });
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    assertThat(look(() -> outside().isSelected())).isTrue();
    eventually(() -> node(robot, "#picture").isFocused());

    robot.interact(() -> list(robot).requestFocus());
    robot.type(KeyCode.F2);
    eventually(() -> node(robot, "#saved-name-rename").isFocused());
    robot.write("From outside").type(KeyCode.ENTER);
    eventually(() -> names(robot).equals(List.of("CI", "From outside")));
    eventually(() -> list(robot).isFocused());

    robot.interact(() -> list(robot).getSelectionModel().select(0));
    robot.type(KeyCode.DELETE);
    eventually(() -> names(robot).equals(List.of("From outside")));
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    eventually(() -> names(robot).equals(List.of("CI", "From outside")));
    assertThat(Files.readString(file)).contains("\"From outside\"").contains("\"CI\"");
  }

  private static void save(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TextInputControl name(FxRobot robot) {
    return robot.lookup("#saved-name-save").query();
  }

  @SuppressWarnings("unchecked")
  private static ListView<SavedView> list(FxRobot robot) {
    return (ListView<SavedView>) robot.lookup("#saved-views").query();
  }

  private static List<String> names(FxRobot robot) {
    return look(() -> list(robot).getItems().stream().map(SavedView::name).toList());
  }

  private CheckBox outside() {
    return root().lookupAll(".facet-row .check-box").stream()
        .map(CheckBox.class::cast)
        .filter(box -> "From outside".equals(box.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private Parent root() {
    return Objects.requireNonNull(scene).getRoot();
  }

  private static void search(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
    eventually(() -> node(robot, "#picture").isFocused());
  }
}
