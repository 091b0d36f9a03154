package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
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

/** Who comes in where, in the window. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class MatrixTest {
  private @Nullable Stage window;

  @Start
  void start(Stage stage) {
    window = stage;
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
  }

  @Test
  void keys_goThroughCells_openPairs_sort_andNarrowDown(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT2);
    eventually(() -> text(robot, "#matrix-headline").startsWith("217 ways into 5 accounts"));
    eventually(() -> node(robot, "#matrix").isFocused());
    assertThat(visible(robot, "#matrix-cell")).isFalse();

    // From management into itself: down to shop-prod, to the right to tools-ci.
    robot.type(KeyCode.DOWN, 3);
    robot.type(KeyCode.RIGHT, 2);
    assertThat(spoken()).isEqualTo("tools-ci into shop-prod: 5 pairs, strongest allowed");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#matrix-cell").equals("tools-ci into shop-prod"));
    assertThat(text(robot, "#matrix-headline")).startsWith("55 ways into shop-prod");
    eventually(() -> text(robot, "#inspector-title").equals("shop-prod"));
    assertThat(unnamed()).isEmpty();

    eventually(() -> node(robot, "#matrix-pairs").isFocused());
    robot.type(KeyCode.DOWN);
    eventually(() -> text(robot, "#inspector-title").contains("ci-runner"));
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    eventually(() -> copied().lines().count() == 2);

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#matrix-cell"));
    eventually(() -> node(robot, "#matrix").isFocused());

    // With Ctrl only cells with pairs; the heads are reached, too, and sort.
    robot.press(KeyCode.CONTROL).type(KeyCode.END).release(KeyCode.CONTROL);
    robot.press(KeyCode.CONTROL).type(KeyCode.LEFT).release(KeyCode.CONTROL);
    assertThat(spoken()).startsWith("AWS services into shop-dev: 37 pairs");
    robot.type(KeyCode.UP, 5);
    assertThat(spoken()).startsWith("From AWS services; a click");
    robot.type(KeyCode.ENTER);
    eventually(() -> spoken().contains("the most are at the top"));
    robot.type(KeyCode.DOWN);
    eventually(() -> spoken().startsWith("AWS services into shop-dev: 37 pairs"));

    robot.clickOn("#matrix-filter").write("tools");
    eventually(() -> text(robot, "#matrix-headline").startsWith("68 ways into 4 accounts"));
  }

  @Test
  void aSinglePair_isWhole_thoughThePaneIsLow(FxRobot robot) throws Exception {
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT2);
    eventually(() -> node(robot, "#matrix").isFocused());
    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    eventually(() -> text(robot, "#matrix-cell").equals("security-audit into management"));
    eventually(() -> visible(robot, "#matrix-pairs .column-header"));
    assertThat(visible(robot, "#matrix-pairs .scroll-bar")).isFalse();
  }

  /** What a screen reader says of the place where the keyboard is. */
  private String spoken() {
    return look(
        () -> {
          Node root = Objects.requireNonNull(window).getScene().getRoot();
          return root.lookup("#matrix").lookup(".focus").getAccessibleText();
        });
  }

  private static String copied() {
    return look(() -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  private List<String> unnamed() {
    return look(
        () -> {
          Node root = Objects.requireNonNull(window).getScene().getRoot();
          List<String> missing = new ArrayList<>(Names.missing(root));
          Names.withoutHelp(root).forEach(each -> missing.add("no help: " + each));
          return missing;
        });
  }
}
