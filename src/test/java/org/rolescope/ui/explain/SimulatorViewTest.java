package org.rolescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.source.PolicyPane;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SimulatorViewTest {
  private final AtomicBoolean closed = new AtomicBoolean();

  @Start
  void start(Stage stage) {
    SimulatorViewModel model =
        new SimulatorViewModel(
            Northwind.analyzer(),
            new SimpleObjectProperty<>(Northwind.analysis()),
            new DirectTaskRunner(),
            failure -> {
              throw new AssertionError(failure);
            });
    Scene scene = new Scene(new StackPane(), 1280, 700);
    Theming.apply(scene, Theme.LIGHT);
    scene.setRoot(new SimulatorView(model, () -> closed.set(true)));
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void emptyForm_saysWhatToChoose(FxRobot robot) {
    assertThat(robot.lookup("#simulate-empty").queryAs(Label.class).getText())
        .isEqualTo("Choose a caller and a role");

    choose(robot, "#simulate-caller", "dev-deployer");

    assertThat(robot.lookup("#simulate-empty").queryAs(Label.class).getText())
        .isEqualTo("Choose the role to assume");
  }

  @Test
  void callerAndRole_chosen_giveTheVerdictAndTheMarkedStatement(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    assertThat(verdict(robot)).isEqualTo("Denied");
    PolicyPane pane = robot.lookup("#statement").queryAs(PolicyPane.class);
    assertThat(pane.text()).contains("DenyProdFromDev");
    assertThat(pane.markedText()).contains("aws:PrincipalTag/release");
  }

  @Test
  void gate_clicked_showsItsPolicy(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn("Trust");

    assertThat(robot.lookup("#statement").queryAs(PolicyPane.class).text())
        .contains("\"Principal\"");
  }

  @Test
  void ladder_keys_moveFromGateToGate(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    robot.clickOn("Trust");
    ListView<?> ladder = robot.lookup("#ladder").queryListView();
    int trust = ladder.getSelectionModel().getSelectedIndex();

    robot.type(KeyCode.UP);

    assertThat(ladder.getSelectionModel().getSelectedIndex()).isEqualTo(trust - 1);
  }

  @Test
  void assumedChip_clicked_takesTheValueAndTurnsTheVerdict(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "metrics");
    assertThat(verdict(robot)).isEqualTo("Denied");

    robot.clickOn("no ExternalId");
    robot.write("acme-7");

    assertThat(verdict(robot)).isEqualTo("Allowed");
  }

  @Test
  void session_typedBehindARole_isTheCaller(FxRobot robot) {
    robot.clickOn("#simulate-caller .choice-text");
    robot.write("shop-dev / dev-deployer / lambda-7f3a").type(KeyCode.ENTER);

    assertThat(callerText(robot)).isEqualTo("shop-dev / dev-deployer / lambda-7f3a");
  }

  @Test
  void everyControl_hasANameForAScreenReader(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    Set<Node> controls =
        robot
            .lookup(
                (Node node) ->
                    !(node.getParent() instanceof ComboBox)
                        && (node instanceof ButtonBase
                            || node instanceof TextField
                            || node instanceof ListView))
            .queryAll();

    assertThat(controls).hasSizeGreaterThan(10).allSatisfy(SimulatorViewTest::hasName);
  }

  @Test
  void close_pressed_closesTheDrawer(FxRobot robot) {
    robot.clickOn("#simulate-close");

    assertThat(closed).isTrue();
  }

  private static void hasName(Node node) {
    boolean labelled =
        node instanceof Labeled labeled
            && labeled.getText() != null
            && !labeled.getText().isEmpty();
    assertThat(labelled || node.getAccessibleText() != null).as("%s", node).isTrue();
  }

  private static void choose(FxRobot robot, String field, String name) {
    robot.clickOn(field + " .choice-text");
    robot.write(name).type(KeyCode.ENTER);
  }

  private static String verdict(FxRobot robot) {
    return robot.lookup("#verdict-word").queryAs(Label.class).getText();
  }

  private static String callerText(FxRobot robot) {
    return robot.lookup("#simulate-caller .choice-text").queryAs(TextField.class).getText();
  }
}
