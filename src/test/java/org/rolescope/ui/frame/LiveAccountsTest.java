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
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.fetch.Loopback;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a profile to the picture, against a small AWS on the loopback. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LiveAccountsTest {
  private static final String ACCOUNT = "123456789012";
  private static final String TRUST =
      "{&quot;Version&quot;:&quot;2012-10-17&quot;,&quot;Statement&quot;:[{&quot;Effect&quot;:"
          + "&quot;Allow&quot;,&quot;Principal&quot;:{&quot;AWS&quot;:&quot;999988887777&quot;},"
          + "&quot;Action&quot;:&quot;sts:AssumeRole&quot;}]}";
  private static final List<String> PROPERTIES =
      List.of("user.home", "aws.configFile", "aws.sharedCredentialsFile");

  @TempDir private Path home = Path.of("");
  private final List<String> before = PROPERTIES.stream().map(System::getProperty).toList();
  private final Loopback aws = aws();

  private static Loopback aws() {
    try {
      return new Loopback().empty(ACCOUNT);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Start
  void start(Stage stage) throws IOException {
    Path config = home.resolve("config");
    Files.writeString(
        config,
        """
        [profile audit]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Reader
        [sso-session corp]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        """);
    Path keys = home.resolve("credentials");
    Files.writeString(keys, "[shop]\naws_access_key_id = AKID\naws_secret_access_key = x\n");
    System.setProperty("user.home", home.toString());
    System.setProperty("aws.configFile", config.toString());
    System.setProperty("aws.sharedCredentialsFile", keys.toString());
    aws.xml(
        "GetAccountAuthorizationDetails",
        "<RoleDetailList><member><Path>/</Path><RoleName>vendor</RoleName><RoleId>AROAVENDOR"
            + "</RoleId><Arn>arn:aws:iam::123456789012:role/vendor</Arn>"
            + "<AssumeRolePolicyDocument>"
            + TRUST
            + "</AssumeRolePolicyDocument></member></RoleDetailList>"
            + "<IsTruncated>false</IsTruncated>");
    Composition.open(stage, List.of(), new MemoryPreferences(), new DialogPathChooser(stage));
  }

  @AfterEach
  void close() {
    aws.close();
    for (int i = 0; i < PROPERTIES.size(); i++) {
      if (before.get(i) == null) {
        System.clearProperty(PROPERTIES.get(i));
      } else {
        System.setProperty(PROPERTIES.get(i), before.get(i));
      }
    }
  }

  @Test
  void profile_leadsToThePicture_andItsFilesAreThePersonsOwn(FxRobot robot) throws Exception {
    ask(robot);
    assertThat(text(robot, "#live-calls-title")).isEqualTo("8 read calls");
    choose(robot, "shop");
    robot.type(KeyCode.ENTER);

    opened(robot);
    eventually(() -> !visible(robot, "#progress"));
    assertThat(visible(robot, "#live")).isFalse();
    Path folder = only(home.resolve("RoleScope"));
    assertThat(folder.getFileName().toString()).startsWith("live-");
    assertThat(folder.resolve(ACCOUNT + ".json")).isRegularFile();
  }

  @Test
  void calls_areShown_asThePolicyThatAllowsThem(FxRobot robot) throws Exception {
    ask(robot);
    assertThat(text(robot, "#live-problem")).isEmpty();
    robot.clickOn("#live-endpoint").write("x", 0).type(KeyCode.HOME).write(":", 0);
    assertThat(text(robot, "#live-problem")).contains("http://");
    assertThat(node(robot, "#live-read").isDisabled()).isTrue();
    robot.clickOn("#live-organization");
    robot.clickOn("#live-role-name").write("Reader");
    robot.clickOn("#live-policy-tab");
    String policy = look(() -> ((TextInputControl) node(robot, "#live-policy")).getText());
    assertThat(policy).contains("organizations:ListRoots", "role/Reader").doesNotContain("Put");
    robot.clickOn("#live-policy-copy");
    eventually(() -> policy.equals(Clipboard.getSystemClipboard().getString()));
    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#live"));
  }

  @Test
  void cancelInTheMiddle_isOverAtOnce_andWhatWasReadOpens(FxRobot robot) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    aws.on(
        "ListRoles",
        parameters -> {
          asked.countDown();
          await(never);
          return Loopback.Answer.denied("iam:ListRoles");
        });
    try {
      ask(robot);
      choose(robot, "shop");
      robot.clickOn("#live-read");
      await(asked);
      eventually(() -> row(robot).contains("iam:ListRoles"));
      robot.clickOn("#live-stop");
      eventually(() -> visible(robot, "#live-retry"));
      assertThat(row(robot)).contains("CANCELLED");
    } finally {
      never.countDown();
    }
    robot.clickOn("#live-open");
    opened(robot);
    eventually(() -> !visible(robot, "#progress"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.interact(
        () -> ((TextInputControl) node(robot, "#search")).setText("what could not be read"));
    robot.type(KeyCode.ENTER);
    eventually(
        () ->
            look(() -> String.valueOf(list(robot, "#problems-list").getItems()))
                .contains(ACCOUNT + " was not read to its end: reading was stopped"));
  }

  @Test
  void signInThatIsOver_givesTheCommand_andIsTriedAgain(FxRobot robot) throws Exception {
    ask(robot);
    choose(robot, "audit");
    robot.type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#live-sign-in"));
    assertThat(text(robot, "#live-sign-in-command")).isEqualTo("aws sso login --profile audit");
    assertThat(visible(robot, "#live-open")).isFalse();

    // In place of signing in, the profile gets keys.
    Files.writeString(home.resolve("config"), "");
    Files.writeString(
        home.resolve("credentials"), "[audit]\naws_access_key_id=A\naws_secret_access_key=x\n");
    robot.clickOn("#live-retry");
    opened(robot);
  }

  private void ask(FxRobot robot) throws Exception {
    robot.clickOn("#start-live");
    eventually(() -> list(robot, "#live-profiles").getItems().size() == 2);
    robot.clickOn("#live-more");
    robot.clickOn("#live-endpoint").write(aws.uri().toString(), 0);
  }

  private static void choose(FxRobot robot, String profile) throws Exception {
    ListView<?> profiles = list(robot, "#live-profiles");
    int at = profile.equals("audit") ? 0 : 1;
    robot.interact(profiles::requestFocus);
    robot.interact(() -> profiles.getSelectionModel().select(at));
    robot.type(KeyCode.SPACE);
  }

  private static void opened(FxRobot robot) throws Exception {
    eventually(() -> list(robot, "#sources").getItems().size() == 1);
    assertThat(visible(robot, "#sources")).isTrue();
  }

  private static String row(FxRobot robot) {
    return look(() -> String.valueOf(list(robot, "#live-rows").getItems()));
  }

  private static ListView<?> list(FxRobot robot, String query) {
    return (ListView<?>) node(robot, query);
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found = inside.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
