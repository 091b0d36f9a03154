package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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

/** What somebody can become, in the whole window, by keyboard. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class BlastTest {
  private @Nullable Scene scene;

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(Fixture.SAMPLE), new MemoryPreferences(), ChosenPaths.NONE);
    scene = stage.getScene();
  }

  @Test
  void selection_isAnsweredWithB_aBoxIsToldOf_andEscapeGoesBack(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("ci-runner");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner"));
    eventually(() -> node(robot, "#picture").isFocused());

    robot.type(KeyCode.B);
    eventually(() -> text(robot, "#headline").startsWith("ci-runner reaches 11 roles within 3"));
    eventually(() -> text(robot, "#inspector-title").equals("What ci-runner can become"));
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();

    robot.clickOn("#blast-admins");
    eventually(() -> text(robot, "#headline").startsWith("ci-runner reaches 1 admin role within"));
    robot.clickOn("#blast-admins").clickOn("#blast-unknown");
    eventually(() -> text(robot, "#headline").endsWith("as far as is known, 1 of them admin"));
    robot.clickOn("#blast-unknown");
    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.write("[");
    eventually(() -> text(robot, "#headline").startsWith("ci-runner reaches 10 roles within 2"));
    robot.interact(() -> node(robot, "#reach-copy").requestFocus());
    robot.type(KeyCode.SPACE);
    eventually(() -> clipboard().startsWith("# ci-runner can become 10 roles"));

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.UP);
    eventually(() -> text(robot, "#inspector-title").equals("audit-write"));
    assertThat(text(robot, "#headline")).startsWith("ci-runner reaches");

    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").equals("What ci-runner can become"));
    // It is told beside its picture only.
    robot.type(KeyCode.DIGIT2);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner"));
    eventually(() -> node(robot, "#matrix").isFocused());
    robot.type(KeyCode.DIGIT1);
    eventually(() -> text(robot, "#inspector-title").equals("What ci-runner can become"));
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").equals("ci-runner"));
    eventually(() -> !visible(robot, "#headline"));
  }

  @Test
  void whoIsTrustedForNothing_isToldUnderWhoGetsIn_andLeadsToItsArrow(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("deploy-prod");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("deploy-prod"));
    robot.push(KeyCode.SHIFT, KeyCode.B);
    eventually(() -> visible(robot, "#reach-left-out"));
    Button row =
        look(() -> robot.from(node(robot, "#reach-left-out")).lookup(".reached").queryButton());
    assertThat(look(row::getAccessibleText))
        .startsWith("dev-deployer, by deploy-prod in shop-prod");
    robot.interact(row::fire);
    eventually(() -> text(robot, "#inspector-title").contains("dev-deployer"));
  }

  @Test
  void whatToTakeOut_isAskedByKey_whileTheListIsThere(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("bob");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("bob"));
    robot.type(KeyCode.X);
    assertThat(visible(robot, "#reach-contained")).isFalse();
    robot.type(KeyCode.B);
    eventually(() -> visible(robot, "#reach-contain"));
    assertThat(look(() -> robot.lookup(".reach-needs").queryAllAs(Label.class)))
        .extracting(Label::getText)
        .containsExactly("If MFA", "If MFA or none", "If MFA");
    robot.type(KeyCode.X);
    eventually(() -> visible(robot, "#reach-contained"));
    assertThat(text(robot, "#cut-sentence")).startsWith("Taking out 1 trust leaves bob no way");
  }

  @Test
  void whatToTakeOut_isToldAboveTheList_andATrustSelectsItsArrow(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("ci-runner");
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.B);
    eventually(() -> visible(robot, "#reach-contain"));
    robot.clickOn("#reach-contain");
    eventually(() -> visible(robot, "#reach-contained"));
    // Who pressed it by a key reads on there.
    eventually(() -> look(() -> root().getScene().getFocusOwner() instanceof Button));
    assertThat(look(() -> ((Button) root().getScene().getFocusOwner()).getText()))
        .isEqualTo("Copy this policy");
    assertThat(text(robot, "#cut-denial"))
        .startsWith("One inline policy keeps ci-runner out of every role:");
    robot.interact(() -> ((Button) root().getScene().getFocusOwner()).fire());
    eventually(() -> clipboard().contains("\"Effect\":\"Deny\",\"Action\":\"sts:AssumeRole\""));
    assertThat(text(robot, "#cut-sentence"))
        .isEqualTo(
            "Taking out 5 trusts leaves ci-runner no way to any of 10 roles;"
                + " fewer would not do, it was tried.");
    robot.clickOn("#reach-copy");
    eventually(
        () ->
            clipboard()
                .contains("# So that nothing works now: Taking out 5 trusts leaves ci-runner no"));
    assertThat(clipboard()).startsWith("# ci-runner can become").contains("| CiRunner |");
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();

    robot.clickOn("#blast-admins");
    eventually(() -> text(robot, "#headline").startsWith("ci-runner reaches 1 admin role within"));
    robot.clickOn("#reach-contain");
    eventually(
        () ->
            text(robot, "#cut-sentence")
                .equals(
                    "Taking out 1 trust leaves ci-runner no way to break-glass-admin;"
                        + " it was tried."));
    robot.clickOn(
        "Take ci-runner in tools-ci out of the trust policy of deploy-prod in shop-prod:"
            + " CiRunner");
    eventually(() -> !visible(robot, "#reach-contained"));

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.SHIFT, KeyCode.B);
    eventually(() -> text(robot, "#headline").contains("can become"));
    // Of those who get in it is asked how outsiders are kept out.
    robot.clickOn("#reach-contain");
    eventually(() -> text(robot, "#cut-sentence").contains("leaves outsiders no way to ci-runner"));
    robot.clickOn("#reach-copy");
    eventually(() -> clipboard().contains("leaves outsiders no way to ci-runner"));
  }

  @Test
  void whatOutsidersCanBecome_isAskedOfTheOrganisation_andWhatToTakeOut(FxRobot robot)
      throws Exception {
    String headline = "Outsiders reach 13 roles within 3 hops, 1 of them admin";
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> visible(robot, "#inspector-reach-OUT"));
    robot.clickOn("#inspector-reach-OUT");
    eventually(() -> text(robot, "#headline").equals(headline));
    eventually(() -> text(robot, "#inspector-title").equals("What outsiders can become"));
    assertThat(look(() -> node(robot, "#blast-IN").isDisabled())).isTrue();
    assertThat(text(robot, "#reach-outsiders")).startsWith("Outsiders: everybody");
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();

    robot.clickOn("#blast-admins");
    eventually(() -> text(robot, "#headline").startsWith("Outsiders reach 1 admin role within"));
    robot.clickOn("#reach-contain");
    eventually(
        () ->
            text(robot, "#cut-sentence")
                .equals(
                    "Taking out 1 trust leaves outsiders no way to break-glass-admin;"
                        + " it was tried."));
    assertThat(text(robot, ".cut-outside"))
        .isEqualTo(
            "From outside: token.actions.githubusercontent.com:sub may be repo:northwind/*:"
                + " any repository of northwind");

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#headline"));
    robot.clickOn("#search").write("what outsiders");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#headline").startsWith("Outsiders reach 1 admin role within"));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    eventually(() -> !visible(robot, "#headline"));
  }

  @Test
  void whoCanGetIn_isAskedByShiftB_turnedRound_andFoundAgainOnTheWayBack(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("break-glass-admin");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("break-glass-admin"));
    eventually(() -> node(robot, "#picture").isFocused());

    robot.push(KeyCode.SHIFT, KeyCode.B);
    eventually(
        () ->
            text(robot, "#headline")
                .equals(
                    "GitHub Actions, 2 users, 3 roles and 2 services can become"
                        + " break-glass-admin within 3 hops"));
    eventually(() -> text(robot, "#inspector-title").equals("Who can get into break-glass-admin"));
    assertThat(look(() -> node(robot, "#blast-admins").isVisible())).isFalse();
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    robot.interact(() -> node(robot, "#reach-copy").requestFocus());
    robot.type(KeyCode.SPACE);
    eventually(() -> clipboard().startsWith("# 9 principals can become break-glass-admin"));

    robot.clickOn("#blast-OUT");
    eventually(() -> text(robot, "#headline").startsWith("break-glass-admin reaches "));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    eventually(() -> text(robot, "#inspector-title").equals("break-glass-admin"));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    eventually(() -> text(robot, "#headline").startsWith("break-glass-admin reaches "));

    // What cannot be become is not asked for.
    robot.clickOn("#search").write("alice");
    robot.type(KeyCode.ENTER);
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.B);
    eventually(() -> text(robot, "#headline").startsWith("alice reaches "));
    assertThat(look(() -> node(robot, "#blast-IN").isDisabled())).isTrue();
  }

  @Test
  void whoCanBecomeAnAdmin_isAskedOfTheOrganisation_andByAName(FxRobot robot) throws Exception {
    String headline =
        "2 identity providers, 3 people, 2 users, 5 roles and 2 services can get into any of 12"
            + " admin-like roles within 3 hops";
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    eventually(() -> visible(robot, "#inspector-reach-IN"));
    robot.clickOn("#inspector-reach-IN");
    eventually(() -> text(robot, "#headline").equals(headline));
    eventually(
        () ->
            text(robot, "#inspector-title").equals("Who can get into any of 12 admin-like roles"));
    assertThat(look(() -> node(robot, "#blast-OUT").isDisabled())).isTrue();
    assertThat(look(() -> Names.missing(root()))).isEmpty();
    assertThat(look(() -> Names.withoutHelp(root()))).isEmpty();
    robot.clickOn("#reach-copy");
    eventually(
        () -> clipboard().startsWith("# 19 principals can get into any of 12 admin-like roles"));

    robot.interact(() -> node(robot, "#picture").requestFocus());
    robot.type(KeyCode.UP);
    eventually(() -> !text(robot, "#inspector-title").startsWith("Who can get into any"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> text(robot, "#inspector-title").startsWith("Who can get into any"));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#headline"));
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    assertThat(look(() -> ((Button) node(robot, "#inspector-reach-IN")).getText()))
        .isEqualTo("Who can become an admin");

    robot.clickOn("#search").write("become an admin");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#headline").equals(headline));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    eventually(() -> !visible(robot, "#headline"));
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    eventually(() -> text(robot, "#headline").equals(headline));
  }

  @Test
  void provider_isCalledByItsSource_whereverItIsNamed(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("github actions");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("GitHub Actions"));
    eventually(() -> node(robot, "#picture").isFocused());
    robot.type(KeyCode.B);
    eventually(() -> text(robot, "#headline").startsWith("GitHub Actions reaches 29 roles"));
    eventually(() -> text(robot, "#inspector-title").equals("What GitHub Actions can become"));
    assertThat(text(robot, ".drawer-sentence")).startsWith("GitHub Actions is the caller");
  }

  @Test
  void person_isFound_asAUserIs_andBlastAndWaysBeginThere(FxRobot robot) throws Exception {
    eventually(() -> text(robot, "#inspector-title").equals("Northwind Robotics"));
    robot.clickOn("#search").write("ada lind");
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#inspector-title").equals("Ada Lindqvist (ada)"));
    eventually(() -> node(robot, "#picture").isFocused());
    assertThat(look(() -> robot.lookup(".row-name").queryAllAs(Label.class)))
        .isNotEmpty()
        .allMatch(name -> name.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS);

    robot.type(KeyCode.B);
    eventually(() -> text(robot, "#headline").startsWith("Ada Lindqvist (ada) reaches "));
    robot.type(KeyCode.DIGIT4);
    eventually(
        () ->
            robot
                .lookup("#paths-from")
                .queryTextInputControl()
                .getText()
                .equals("Ada Lindqvist (ada)"));
  }

  private javafx.scene.Node root() {
    return Objects.requireNonNull(scene).getRoot();
  }

  private static String clipboard() {
    return look(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }
}
