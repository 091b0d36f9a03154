package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
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

/** Who comes in where, in the window. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class MatrixTest {
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    Composition.open(
        stage,
        List.of(Fixture.SAMPLE),
        new MemoryPreferences(),
        new PathChooser() {
          @Override
          public List<Path> filesToOpen() {
            return List.of(Fixture.SAMPLE);
          }

          @Override
          public Optional<Path> folderToOpen() {
            return Optional.of(Fixture.SAMPLE);
          }

          @Override
          public Optional<Path> folderToWrite() {
            return Optional.empty();
          }

          @Override
          public Optional<Path> fileToWrite(List<String> formats) {
            return Optional.empty();
          }
        });
  }

  @Test
  void cell_opensItsPairs_andAPairTheInspector(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT2);
    eventually(() -> text(robot, "#matrix-headline").startsWith("217 ways into 5 accounts"));
    eventually(() -> cell(robot).isPresent());
    assertThat(visible(robot, "#matrix-cell")).isFalse();

    TableView<?> grid = (TableView<?>) node(robot, "#matrix");
    assertThat(grid.isFocused()).isTrue();
    robot.interact(() -> focus(grid, 3, 3));
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#matrix-cell").equals("tools-ci into shop-prod"));
    assertThat(text(robot, "#matrix-headline")).startsWith("55 ways into shop-prod");
    assertThat(unnamed()).isEmpty();

    eventually(() -> node(robot, "#matrix-pairs").isFocused());
    eventually(() -> text(robot, "#inspector-title").contains("ci-runner"));

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#matrix-cell"));
    eventually(() -> node(robot, "#matrix").isFocused());
  }

  private static <T> void focus(TableView<T> grid, int row, int column) {
    grid.getFocusModel().focus(row, grid.getColumns().get(column));
  }

  private static Optional<Node> cell(FxRobot robot) {
    return look(
        () ->
            robot
                .lookup(
                    (Node each) ->
                        "tools-ci into shop-prod: 5 pairs, strongest allowed"
                            .equals(each.getAccessibleText()))
                .tryQuery());
  }

  private List<String> unnamed() {
    return look(
        () -> {
          Node root = java.util.Objects.requireNonNull(window).getScene().getRoot();
          List<String> missing = new ArrayList<>(Names.missing(root));
          Names.withoutHelp(root).forEach(each -> missing.add("no help: " + each));
          return missing;
        });
  }
}
