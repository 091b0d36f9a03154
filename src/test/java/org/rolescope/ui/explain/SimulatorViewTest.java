package org.rolescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Seen;
import org.rolescope.ui.look.PaneCycle;
import org.rolescope.ui.source.PolicyPane;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SimulatorViewTest {
  private static final String SHOP_DEV = "arn:aws:iam::555566667777:root";

  private final AtomicBoolean closed = new AtomicBoolean();
  private final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
  private final SimpleBooleanProperty drawn = new SimpleBooleanProperty();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final SimulatorViewModel model =
      new SimulatorViewModel(
          Northwind.analyzer(),
          new SimpleObjectProperty<>(Northwind.analysis()),
          runner,
          failure -> {
            throw new AssertionError(failure);
          },
          HandMade::remedies);

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(new StackPane(), 1280, 800);
    Theming.apply(scene, Theme.LIGHT);
    SimulatorView simulator =
        new SimulatorView(
            model,
            presenting,
            new SimpleBooleanProperty(),
            drawn,
            new SimpleBooleanProperty(true),
            () -> closed.set(true));
    scene.setRoot(new StackPane(simulator, elsewhere(scene, simulator)));
    stage.setScene(scene);
    // The tests share the stage: one may have made it smaller.
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  /** The rest of the window, to which F6 leads as well; the mouse does not notice it. */
  private static Node elsewhere(Scene scene, SimulatorView simulator) {
    Button elsewhere = new Button("elsewhere");
    elsewhere.setId("elsewhere");
    elsewhere.setMouseTransparent(true);
    PaneCycle round = new PaneCycle();
    round.add(simulator.panes().toArray(PaneCycle.Pane[]::new));
    round.add(elsewhere);
    scene.getAccelerators().put(KeyCombination.valueOf("F6"), () -> round.go(true));
    scene.getAccelerators().put(KeyCombination.valueOf("Shift+F6"), () -> round.go(false));
    return elsewhere;
  }

  /** Its parts come one after the other. */
  @BeforeEach
  void whole(FxRobot robot) throws Exception {
    eventually(() -> look(() -> robot.lookup("#remedies").tryQuery().isPresent()));
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
  void accountThatTheTrustNames_doesNotCall_andThoseInItAreOffered(FxRobot robot) {
    robot.interact(() -> model.ask(SHOP_DEV, ""));
    assertThat(text(robot, "#simulate-empty")).isEqualTo("Choose the role to assume");

    robot.interact(() -> model.setRole(Northwind.CALLER));

    assertThat(text(robot, "#simulate-empty")).isEqualTo("Choose who in shop-dev calls");
    assertThat(callerText(robot)).isEmpty();
    robot.clickOn("#simulate-proposals .row-button");
    assertThat(callerText(robot)).startsWith("shop-dev / ").isNotEqualTo("shop-dev / root");
    assertThat(verdict(robot)).isEqualTo("Allowed");
  }

  @Test
  void accountOfWhichNobodyCan_saysSo(FxRobot robot) {
    robot.interact(() -> model.ask(SHOP_DEV, Northwind.METRICS));
    robot.clickOn("#simulate-proposals .row-button");
    assertThat(callerText(robot)).as("named itself").isEqualTo("shop-dev / dev-deployer");

    robot.interact(() -> model.ask(SHOP_DEV, Northwind.PIPELINE));

    assertThat(text(robot, "#simulate-advice"))
        .startsWith("None of the users and roles of shop-dev is allowed the call");
    robot.interact(() -> model.setCaller(SHOP_DEV));
    assertThat(verdict(robot)).as("of its root user, who is asked for by name").isEqualTo("Denied");
  }

  private static String text(FxRobot robot, String label) {
    return Seen.look(() -> ((Label) Seen.node(robot, label)).getText());
  }

  @Test
  void trustThatIsToBeEdited_isToldWhileTheCallerLacks(FxRobot robot) {
    choose(robot, "#simulate-role", "deploy-prod");

    robot.interact(model::editTrust);

    assertThat(robot.lookup("#simulate-advice").queryAs(Label.class).getText())
        .startsWith("Then another trust policy can be written");
    robot.clickOn("#simulate-proposals .row-button");
    assertThat(Seen.visible(robot, "#trust-text")).isTrue();
    assertThat(Seen.look(() -> Seen.node(robot, "#trust-text").getAccessibleText()))
        .isEqualTo("Trust policy of deploy-prod, on a scratch copy");
    assertThat(Seen.look(() -> Seen.node(robot, "#trust-text").isFocused())).isTrue();
  }

  @Test
  void name_isLookedUpBesideTheWindow_andEnterMeanwhileTakesWhatIsFound(FxRobot robot) {
    TextField field = robot.lookup("#simulate-caller .choice-text").queryAs(TextField.class);
    robot.clickOn(field).write("dev-deploye");
    int before = runner.begun(TaskRunner.Lane.NAMES);
    KeyEvent enter =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);
    runner.meanwhile(() -> Event.fireEvent(field, enter));

    robot.write("r");

    assertThat(runner.begun(TaskRunner.Lane.NAMES)).isEqualTo(before + 1);
    assertThat(callerText(robot)).isEqualTo("shop-dev / dev-deployer");
  }

  @Test
  void proposal_clicked_isTheMissingHalf(FxRobot robot) {
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn("#simulate-proposals .row-button");

    assertThat(callerText(robot)).isEqualTo("shop-dev / dev-deployer");
    assertThat(verdict(robot)).isEqualTo("Denied");
    assertThat(Seen.look(() -> Seen.node(robot, "#ladder").isFocused())).isTrue();
  }

  @Test
  void callerAndRole_chosen_giveTheVerdictAndTheMarkedStatement(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    assertThat(verdict(robot)).isEqualTo("Denied");
    PolicyPane pane = Seen.look(() -> (PolicyPane) Seen.node(robot, "#statement"));
    assertThat(pane.text()).contains("DenyProdFromDev");
    assertThat(pane.markedText()).contains("aws:PrincipalTag/release");
  }

  @Test
  void gate_clicked_showsItsPolicy(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn("Trust");

    assertThat(Seen.look(() -> ((PolicyPane) Seen.node(robot, "#statement")).text()))
        .contains("\"Principal\"");
  }

  @Test
  void statementOfAGateThatIsPassed_isNotSaidToDecide(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn("Account shop-dev");

    assertThat(Seen.text(robot, "#statement-title")).isEqualTo("STATEMENT OF THIS GATE");
  }

  @Test
  void trust_isEditedWhereItIsLookedAt_andTheVerdictFollows(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "metrics");
    robot.clickOn("Trust");
    assertThat(right(robot, "#trust-edit")).isLessThan(right(robot, ".statement-column"));

    robot.clickOn("#trust-edit");
    TextInputControl text = robot.lookup("#trust-text").queryTextInputControl();
    assertThat(text.isFocused()).isTrue();
    robot.interact(() -> text.setText(text.getText().replace("acme-7", "*")));
    robot.interact(
        () -> text.setText(text.getText().replace("StringEquals", "StringLikeIfExists")));
    assertThat(verdict(robot)).isEqualTo("Allowed");
    assertThat(text.isVisible()).isTrue();

    robot.clickOn("#trust-edit");
    assertThat(Seen.visible(robot, "#trust-text")).isFalse();
    assertThat(verdict(robot)).isEqualTo("Allowed");
    robot.clickOn("#trial-reset");
    assertThat(verdict(robot)).isEqualTo("Denied");
    robot.clickOn("Trust");
    robot.clickOn("#trust-edit");
    assertThat(text.getText()).contains("acme-7");
    robot.interact(() -> presenting.set(true));
    assertThat(model.trust().openProperty().get()).isFalse();
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
  void session_typedBehindARole_isOfferedAndIsTheCaller(FxRobot robot) {
    robot.clickOn("#simulate-caller .choice-text");
    robot.write("shop-dev / dev-deployer / lambda-7f3a");
    assertThat(robot.lookup(".choice-list").queryListView().getItems()).hasSize(1);
    robot.type(KeyCode.ENTER);

    assertThat(callerText(robot)).isEqualTo("shop-dev / dev-deployer / lambda-7f3a");
  }

  @Test
  void sameRole_chosenAgainByItsNameAlone_isShownAsListed(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("dev-deployer").type(KeyCode.ENTER);

    assertThat(callerText(robot)).isEqualTo("shop-dev / dev-deployer");
  }

  @Test
  void statementThatDecides_isNoNearMissToo(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "metrics");

    assertThat(robot.lookup("#gate-rule").tryQuery()).isPresent();
    assertThat(robot.lookup(".near-miss").queryAll()).isEmpty();
  }

  @Test
  void everyGate_isInSight_alsoInALowWindow(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    robot.interact(() -> robot.window(0).setHeight(660));

    ListView<?> ladder = robot.lookup("#ladder").queryListView();
    assertThat(ladder.getFixedCellSize() * ladder.getItems().size())
        .isLessThanOrEqualTo(ladder.getHeight());
  }

  @Test
  void ladder_homeEndAndEnter_stepAndGoToTheStatement(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    robot.clickOn("Trust");
    ListView<?> ladder = robot.lookup("#ladder").queryListView();

    robot.type(KeyCode.HOME);
    assertThat(ladder.getSelectionModel().getSelectedIndex()).isZero();
    robot.type(KeyCode.END);
    assertThat(ladder.getSelectionModel().getSelectedIndex())
        .isEqualTo(ladder.getItems().size() - 1);
    robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);

    assertThat(robot.lookup("#statement").query().isFocusWithin()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(ladder.isFocused()).isTrue();
  }

  @Test
  void panes_steppedThroughWithF6_takeTheKeysInTurn_andGiveThemToTheRestOfTheWindow(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    assertThat(focusAfterF6(robot)).isEqualTo("add-key");
    assertThat(focusAfterF6(robot)).isEqualTo("ladder");
    robot.type(KeyCode.F6);
    assertThat(robot.lookup("#statement").query().isFocusWithin()).isTrue();
    assertThat(focusAfterF6(robot)).isEqualTo("try-1");
    assertThat(focusAfterF6(robot)).isEqualTo("elsewhere");
    robot.type(KeyCode.F6);
    assertThat(robot.lookup("#simulate-role").query().isFocusWithin()).isTrue();
    robot.press(KeyCode.SHIFT).type(KeyCode.F6, KeyCode.F6).release(KeyCode.SHIFT);
    assertThat(focused(robot)).isEqualTo("try-1");
  }

  @Test
  void slimWindow_showsPolicyOrChanges_andF6GoesToBoth(FxRobot robot) {
    robot.interact(() -> robot.window(0).setWidth(1024));
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    assertThat(Seen.visible(robot, "#remedies")).isFalse();
    assertThat(robot.lookup("#simulator").query().getLayoutBounds().getWidth()).isEqualTo(1024);

    robot.type(KeyCode.F6, KeyCode.F6, KeyCode.F6);
    assertThat(robot.lookup("#statement").query().isFocusWithin()).isTrue();
    assertThat(focusAfterF6(robot)).isEqualTo("try-1");
    assertThat(Seen.visible(robot, "#statement")).isFalse();
  }

  private static double right(FxRobot robot, String query) {
    return Seen.look(
        () -> {
          Node node = Seen.node(robot, query);
          return node.localToScene(node.getLayoutBounds()).getMaxX();
        });
  }

  /** However little room is left beside the button that takes a key back. */
  @Test
  void states_areNeverCut(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    assertThat(robot.lookup(".state-button").<ToggleButton>queryAll())
        .isNotEmpty()
        .allSatisfy(
            button ->
                assertThat(Seen.<Double>look(() -> button.minWidth(-1)))
                    .isEqualTo(Seen.<Double>look(() -> button.prefWidth(-1))));
  }

  private static String focusAfterF6(FxRobot robot) {
    robot.type(KeyCode.F6);
    return focused(robot);
  }

  private static String focused(FxRobot robot) {
    return robot.window(0).getScene().getFocusOwner().getId();
  }

  /** As many gates as the next answer has were shown of the one before. */
  @Test
  void presented_anotherQuestion_isDrawnWithItsVerdict(FxRobot robot) {
    robot.interact(() -> model.ask(Northwind.CALLER, Northwind.ROLE));
    int gates = model.ladder().hops().get(0).rows().size();
    robot.interact(
        () -> {
          model.ask(Northwind.USER, Northwind.ROLE);
          model.addVia(Northwind.CALLER);
          model.ladder().present(true);
          for (int i = 0; i < gates; i++) {
            model.ladder().forward();
          }
        });
    assertThat(picture(robot)).endsWith("not shown yet");

    robot.interact(
        () -> model.change(call -> call.withCaller(Northwind.CALLER).withVia(List.of())));

    assertThat(picture(robot)).doesNotEndWith("not shown yet");
    assertThat(robot.lookup(".gate-name").queryAs(Label.class).getText()).isNotEqualTo("Gates");
  }

  private static String picture(FxRobot robot) {
    return Seen.look(() -> Seen.node(robot, "#call-picture").getAccessibleText());
  }

  @Test
  void gate_selected_marksTheKeysThatItReads(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    Node row = robot.lookup("#key-aws-PrincipalTag-release").query();
    assertThat(marked(row, "read")).isTrue();

    robot.clickOn("Trust");

    assertThat(marked(row, "read")).isFalse();
  }

  @Test
  void key_switchedToUnknownByMouse_leavesTheVerdictOpen(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn(
        robot.from(robot.lookup("#key-aws-PrincipalTag-release")).lookup(".unknown").<Node>query());

    assertThat(verdict(robot)).isEqualTo("Depends");
  }

  @Test
  void oidcCaller_claimsTyped_isAllowed(FxRobot robot) {
    choose(robot, "#simulate-caller", "token.actions");
    choose(robot, "#simulate-role", "pipeline");
    assertThat(verdict(robot)).isNotEqualTo("Allowed");

    String issuer = "#field-token-actions-githubusercontent-com-";
    robot.clickOn(issuer + "aud").write("sts.amazonaws.com");
    robot.type(KeyCode.TAB);
    robot.write("repo:northwind/shop:ref:refs/heads/main");

    assertThat(verdict(robot)).isEqualTo("Allowed");
    assertThat(robot.lookup("#simulate-action").queryComboBox().getValue())
        .isEqualTo("sts:AssumeRoleWithWebIdentity");
  }

  @Test
  void nameOfAProvider_isWholeInThePicture(FxRobot robot) {
    choose(robot, "#simulate-caller", "token.actions");
    choose(robot, "#simulate-role", "pipeline");

    Labeled name =
        Seen.look(() -> (Labeled) Seen.node(robot, "#call-picture .federated .node-name"));
    assertThat(name.getText()).isEqualTo("token.actions.githubusercontent.com");
    assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));
  }

  @Test
  void remedy_triedAndUndoneByKeyboard_turnsTheVerdictAndBack(FxRobot robot) throws Exception {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    eventually(() -> Seen.visible(robot, "#try-1"));

    robot.clickOn("#try-1");
    assertThat(verdict(robot)).isEqualTo("Allowed");
    assertThat(robot.lookup("#trial-strip .chosen-chip").queryAs(Labeled.class).getText())
        .isEqualTo("Tag the caller");
    assertThat(robot.lookup("#verdict").query().getAccessibleText())
        .startsWith("Trying: Tag the caller");
    assertThat(model.callProperty().get().context()).isEmpty();

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertThat(verdict(robot)).isEqualTo("Denied");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(verdict(robot)).isEqualTo("Allowed");

    robot.clickOn("#trial-reset");
    assertThat(verdict(robot)).isEqualTo("Denied");
  }

  @Test
  void viaRole_addedByKeyboardAndRemoved_makesAHopAndLeavesIt(FxRobot robot) {
    choose(robot, "#simulate-caller", "alice");
    choose(robot, "#simulate-role", "metrics");
    robot.clickOn("#add-via").write("dev-deployer").type(KeyCode.ENTER);

    assertThat(model.callProperty().get().options().via()).containsExactly(Northwind.CALLER);
    assertThat(robot.lookup(".hop").queryAll()).hasSize(2);
    robot.clickOn("#hop-1");
    assertThat(model.ladder().hopIndexProperty().get()).isZero();

    robot.clickOn(robot.lookup("#chosen .chosen-chip").<Node>query());
    assertThat(robot.lookup(".hop").queryAll()).isEmpty();
  }

  @Test
  void rule_switchedInTheMenu_isAChipThatTakesItBack(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    robot.clickOn("#simulate-rules").type(KeyCode.DOWN, KeyCode.ENTER);

    assertThat(model.callProperty().get().options().switches()).hasSize(1);
    robot.clickOn(robot.lookup("#chosen .chosen-chip").<Node>query());

    assertThat(model.callProperty().get().options().switches()).isEmpty();
  }

  @Test
  void sessionPolicy_typed_countsOnceItCanBeRead(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "metrics");
    robot.clickOn("#simulate-more");

    robot.interact(
        () -> robot.lookup("#session-policy").queryTextInputControl().setText("{\"Statement\":["));
    assertThat(model.callProperty().get().options().sessionPolicy()).isEmpty();
    robot.interact(
        () ->
            robot
                .lookup("#session-policy")
                .queryTextInputControl()
                .setText(
                    "{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}]}"));

    assertThat(model.callProperty().get().options().sessionPolicy()).isPresent();
    assertThat(verdict(robot)).isEqualTo("Denied");
  }

  @Test
  void everyControl_hasANameForAScreenReader(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");

    robot.clickOn("#simulate-more");
    Set<Node> controls =
        robot
            .lookup(
                (Node node) ->
                    !(node.getParent() instanceof ComboBox)
                        && (node instanceof ButtonBase
                            || node instanceof TextInputControl
                            || node instanceof ListView))
            .queryAll();

    assertThat(controls).hasSizeGreaterThan(10).allSatisfy(SimulatorViewTest::hasName);
  }

  @Test
  void close_pressed_closesTheDrawer(FxRobot robot) {
    robot.clickOn("#simulate-close");

    assertThat(closed).isTrue();
  }

  @Test
  void escape_firstLeavesTheStatement_thenClosesTheDrawer(FxRobot robot) {
    choose(robot, "#simulate-caller", "dev-deployer");
    choose(robot, "#simulate-role", "deploy-prod");
    robot.type(KeyCode.F6, KeyCode.F6, KeyCode.F6);

    robot.type(KeyCode.ESCAPE);
    assertThat(focused(robot)).isEqualTo("ladder");
    assertThat(closed).isFalse();
    robot.type(KeyCode.ESCAPE);
    assertThat(closed).isTrue();
  }

  private static boolean marked(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
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
    Seen.whole();
  }

  private static String verdict(FxRobot robot) {
    return robot.lookup("#verdict-word").queryAs(Label.class).getText();
  }

  private static String callerText(FxRobot robot) {
    return robot.lookup("#simulate-caller .choice-text").queryAs(TextField.class).getText();
  }
}
