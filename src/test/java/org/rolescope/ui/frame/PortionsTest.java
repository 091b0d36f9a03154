package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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

/** How much is new in one frame of the window: counted, not timed. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class PortionsTest {
  /** Nodes that are made and styled within 50 ms, the first time, too. */
  private static final int MOST = 170;

  private final Set<Node> known = Collections.newSetFromMap(new WeakHashMap<>());
  private int most;

  @Start
  void start(Stage stage) {
    Composition.open(
        stage,
        List.of(),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(Fixture.SAMPLE), Optional.empty()));
    Scene scene = stage.getScene();
    count(scene.getRoot());
    scene.addPostLayoutPulseListener(() -> most = Math.max(most, count(scene.getRoot())));
  }

  @Test
  void noFrame_hasAllOfIt_whateverIsOpened(FxRobot robot) throws Exception {
    eventually(() -> visible(robot, "#start"));
    eventually(() -> look(() -> robot.lookup("#side-pane .section").queryAll().size() > 4));
    assertThat(largest()).as("the start").isLessThan(MOST);

    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.O)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> visible(robot, "#brought .brought-rows > .link-button"));
    assertThat(largest()).as("data opened").isLessThan(MOST);

    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.DIGIT2);
    eventually(() -> node(robot, "#matrix").isFocused());
    eventually(() -> look(() -> robot.lookup("#matrix-pairs").tryQuery().isPresent()));
    assertThat(largest()).as("the matrix").isLessThan(MOST);

    robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#matrix-pairs .column-header"));
    assertThat(largest()).as("a cell of the matrix").isLessThan(MOST);

    robot.type(KeyCode.ESCAPE).type(KeyCode.DIGIT4);
    eventually(() -> visible(robot, "#paths-from"));
    eventually(() -> look(() -> robot.lookup("#paths-hops").tryQuery().isPresent()));
    assertThat(largest()).as("the paths").isLessThan(MOST);

    robot.type(KeyCode.DIGIT3);
    eventually(() -> node(robot, "#table").isFocused());
    eventually(() -> look(() -> robot.lookup("#table .table-row-cell").queryAll().size() > 10));
    assertThat(largest()).as("the table").isLessThan(MOST);

    robot.type(KeyCode.DOWN);
    eventually(() -> text(robot, "#inspector-title").contains("→"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    eventually(() -> node(robot, "#ladder").isFocused());
    eventually(() -> visible(robot, ".remedy-card"));
    eventually(() -> look(() -> robot.lookup(".context-row").queryAll().size() > 2));
    assertThat(largest()).as("the simulator").isLessThan(MOST);
  }

  /** The most since it was asked last. */
  private int largest() {
    return look(
        () -> {
          int found = most;
          most = 0;
          return found;
        });
  }

  private int count(Node node) {
    int fresh = known.add(node) ? 1 : 0;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        fresh += count(child);
      }
    }
    return fresh;
  }
}
