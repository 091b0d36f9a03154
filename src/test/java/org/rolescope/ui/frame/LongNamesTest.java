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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Names of 128 characters are cut; what stands beside them is not. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LongNamesTest {
  private static final String LONG = "-of-a-name-that-goes-on".repeat(6).substring(0, 118);

  private final Path folder;

  LongNamesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Start
  void start(Stage stage) throws IOException {
    try (Stream<Path> files = Files.list(Fixture.SAMPLE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        for (String name : List.of("deploy-prod", "ci-runner", "tools-ci", "shop-prod")) {
          text = text.replaceAll("(?<![\\w-])" + name + "(?![\\w-])", name + LONG);
        }
        Files.writeString(folder.resolve(file.getFileName()), text);
      }
    }
    Composition.open(stage, List.of(folder), new MemoryPreferences(), ChosenPaths.NONE);
    stage.setWidth(1280);
    stage.setHeight(800);
  }

  @Test
  void numbersAndHeadings_areWhole_andRowsDoNotOverlap(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("deploy-prod");
    eventually(() -> robot.lookup("#search-results .list-cell:selected").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").startsWith("deploy-prod-of"));
    assertThat(cut(robot, ".side-count")).isEmpty();
    assertThat(cut(robot, ".drawer-title")).isEmpty();

    robot.press(KeyCode.SHIFT).type(KeyCode.B).release(KeyCode.SHIFT);
    eventually(() -> robot.lookup(".reached").tryQuery().isPresent());
    for (Node row : look(() -> List.copyOf(robot.lookup(".reached").<Node>queryAll()))) {
      List<Bounds> words = look(() -> labels(row));
      for (int i = 1; i < words.size(); i++) {
        Bounds before = words.get(i - 1);
        assertThat(words.get(i))
            .matches(
                now -> now.getMinX() >= before.getMaxX() || now.getMinY() >= before.getMaxY(),
                "beside or below " + before);
      }
    }
  }

  @Test
  void placeOfThePolicyThatDecides_staysInItsColumn(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("deploy-prod");
    eventually(() -> robot.lookup("#search-results .list-cell:selected").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").startsWith("deploy-prod-of"));
    robot.interact(() -> ((Button) node(robot, "#inspector-simulate")).fire());
    eventually(() -> visible(robot, "#simulate-proposals .row-button"));
    robot.interact(() -> ((Button) node(robot, "#simulate-proposals .row-button")).fire());
    eventually(() -> visible(robot, "#place"));

    eventually(() -> look(() -> right(node(robot, "#place")) <= right(column(robot))));
    assertThat(text(robot, "#place")).startsWith("333344445555.json");
  }

  private static Node column(FxRobot robot) {
    return node(robot, "#place").getParent().getParent();
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static List<String> cut(FxRobot robot, String query) {
    return look(
        () ->
            robot.lookup(query).<Label>queryAll().stream()
                .filter(label -> label.getWidth() < Math.floor(label.prefWidth(-1)))
                .map(Label::getText)
                .toList());
  }

  /** Where the labels of a row stand, from the left. */
  private static List<Bounds> labels(Node row) {
    List<Bounds> found = new ArrayList<>();
    if (row instanceof Label label && !label.getText().isEmpty()) {
      found.add(label.localToScene(label.getLayoutBounds()));
    } else if (row instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(labels(child)));
    }
    return found;
  }
}
