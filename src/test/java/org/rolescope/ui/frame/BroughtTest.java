package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.rolescope.ui.brought.Said;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/** What the caller has, said in the side pane, by keyboard. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class BroughtTest {
  private static final String MFA = "#brought .combo-box";

  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    scene = stage.getScene();
  }

  @Test
  void mfaThatIsSaid_makesArrowsAllowedAtOnce_andResetMakesThemConditionalAgain(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    search(robot, "break-glass-admin");
    eventually(() -> visible(robot, "#brought"));
    eventually(() -> counts().contains("174"));
    assertThat(look(() -> Names.missing(Objects.requireNonNull(scene).getRoot()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(Objects.requireNonNull(scene).getRoot()))).isEmpty();

    robot.interact(() -> node(robot, MFA).requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    eventually(() -> said(robot).equals("true"));
    eventually(() -> counts().contains("186"));
    // The same thing stays selected, and the same picture.
    eventually(() -> text(robot, "#inspector-title").equals("break-glass-admin"));

    robot.interact(() -> node(robot, "#brought-reset").requestFocus());
    robot.type(KeyCode.SPACE);
    eventually(() -> counts().contains("174"));
    assertThat(said(robot)).isEmpty();
    assertThat(visible(robot, "#brought-reset")).isFalse();
  }

  /** A network is what a person knows of an office; what is no address is not taken for one. */
  @Test
  void addressThatIsTyped_isOneOrARange_andElseIsToldAndNotSaid(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    // Row after row comes with a frame of its own.
    eventually(() -> look(() -> more() != null));
    robot.interact(() -> Objects.requireNonNull((Button) more()).fire());
    eventually(() -> look(() -> addresses(robot).tryQuery().isPresent()));
    ComboBox<Said> address = address(robot);
    assertThat(look(() -> address.getItems().stream().map(Said::value).toList()))
        .contains("203.0.113.0/24");

    type(robot, address, "203.0.113.0/25");
    eventually(() -> visible(robot, "#brought-reset"));
    assertThat(misfits(robot)).isEmpty();
    assertThat(look(() -> address.getValue().value())).isEqualTo("203.0.113.0/25");

    // What was said before counts no more, and what is typed stays, whatever else is said.
    type(robot, address, "office");
    String misfit = "Not said: this is to be an IP address, or a range like 10.0.0.0/8.";
    eventually(() -> misfits(robot).contains(misfit));
    assertThat(visible(robot, "#brought-reset")).isFalse();
    robot.interact(() -> node(robot, MFA).requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#brought-reset"));
    assertThat(misfits(robot)).contains(misfit);
    assertThat(look(() -> address.getEditor().getText())).isEqualTo("office");
  }

  /** The rarer keys stand behind it. */
  private @Nullable Node more() {
    return Objects.requireNonNull(scene).getRoot().lookup("#brought .brought-rows > .link-button");
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Said> address(FxRobot robot) {
    return addresses(robot).queryAs(ComboBox.class);
  }

  private static NodeQuery addresses(FxRobot robot) {
    return robot
        .lookup("#brought .combo-box")
        .match((ComboBox<?> box) -> "Address".equals(box.getAccessibleText()));
  }

  private static void type(FxRobot robot, ComboBox<Said> field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          field.getEditor().setText(text);
        });
    robot.type(KeyCode.ENTER);
  }

  private static List<String> misfits(FxRobot robot) {
    return look(
        () ->
            robot.lookup(".brought-misfit").queryAll().stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty())
                .toList());
  }

  private static String said(FxRobot robot) {
    return look(
        () -> {
          Object value = ((ComboBox<?>) node(robot, MFA)).getValue();
          return value == null ? "" : ((Said) value).value();
        });
  }

  /** The numbers beside the boxes of the side pane. */
  private List<String> counts() {
    return look(
        () ->
            Objects.requireNonNull(scene).getRoot().lookupAll(".facet-row .side-count").stream()
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private static void search(FxRobot robot, String name) throws Exception {
    robot.clickOn("#search").write(name);
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals(name));
    eventually(() -> node(robot, "#picture").isFocused());
  }
}
