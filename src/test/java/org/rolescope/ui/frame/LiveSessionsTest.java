package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.fetch.AwsFiles;
import org.rolescope.fetch.Loopback;
import org.rolescope.fetch.Loopback.Answer;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A session that a code begins, which ends too early; a window that is closed while it reads. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class LiveSessionsTest {
  private static final String ACCOUNT = "123456789012";
  private static final String CONFIG =
      """
      [profile broken]
      role_arn = arn:aws:iam::123456789012:role/hub
      source_profile = nowhere
      [profile hub]
      role_arn = arn:aws:iam::123456789012:role/hub
      source_profile = keys
      mfa_serial = arn:aws:iam::123456789012:mfa/ann
      [profile keys]
      aws_access_key_id = AKIAKEYS
      aws_secret_access_key = x
      [profile spoke]
      role_arn = arn:aws:iam::123456789012:role/spoke
      source_profile = hub
      """;

  private final String before = System.getProperty("user.home");
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);
  private final Loopback aws = new Loopback().empty(ACCOUNT).roles();
  private final AwsFiles files;

  LiveSessionsTest(@TempDir Path home) throws IOException {
    System.setProperty("user.home", home.toString());
    files = new AwsFiles(home, CONFIG);
  }

  @Start
  void start(Stage stage) {
    Composition.open(stage, List.of(), new MemoryPreferences(), new DialogPathChooser(stage));
  }

  @AfterEach
  void close() {
    never.countDown();
    aws.close();
    files.close();
    System.setProperty("user.home", before);
  }

  @Test
  void sessionThatEnds_saysThatACodeRenewsIt_andTryingAgainAsksForOne(FxRobot robot)
      throws Exception {
    aws.on("ListRoles", given -> Answer.error(403, "ExpiredToken", "The token is expired"));
    read(robot, "spoke");
    say(robot, "111111");
    eventually(() -> visible(robot, "#live-retry"));
    assertThat(look(() -> String.valueOf(list(robot, "#live-rows").getItems())))
        .contains("try again with a new code of arn:aws:iam::123456789012:mfa/ann,");
    assertThat(visible(robot, "#live-sign-in")).isFalse();
    assertThat(text(robot, ".live-cure")).endsWith("mfa/ann, what is there is kept");

    aws.xml("ListRoles", "<IsTruncated>false</IsTruncated><Roles/>");
    robot.clickOn("#live-retry");
    say(robot, "222222");
    eventually(() -> !visible(robot, "#live"));
    assertThat(aws.parameters().stream().filter(given -> given.containsKey("TokenCode")))
        .extracting(given -> given.get("TokenCode"))
        .containsExactly("111111", "222222");
  }

  @Test
  void profileThatFails_isNotAll_whileOthersAreAsked_andHalfACodeIsNone(FxRobot robot)
      throws Exception {
    read(robot, "broken", "spoke");
    eventually(() -> visible(robot, "#live-asking"));
    assertThat(look(() -> String.valueOf(list(robot, "#live-rows").getItems()))).contains("broken");
    assertThat(text(robot, "#live-summary")).isEqualTo("Asking whose the credentials are");

    robot.clickOn("#live-code").write("123", 0).type(KeyCode.ENTER);
    assertThat(visible(robot, "#live-asking")).isTrue();
    robot.write("456", 0).type(KeyCode.ENTER);
    eventually(() -> visible(robot, "#live-retry"));
    assertThat(aws.parameters().stream().filter(given -> given.containsKey("TokenCode")))
        .extracting(given -> given.get("TokenCode"))
        .containsExactly("123456");
  }

  private void say(FxRobot robot, String code) throws Exception {
    eventually(() -> visible(robot, "#live-asking"));
    assertThat(text(robot, "#live-code-of"))
        .isEqualTo("Profile hub asks for a code of arn:aws:iam::123456789012:mfa/ann");
    robot.clickOn("#live-code").write(code, 0).type(KeyCode.ENTER);
  }

  @Test
  void windowThatIsClosed_stopsWhatItReads(FxRobot robot) throws Exception {
    aws.on(
        "ListRoles",
        (Map<String, String> given) -> {
          asked.countDown();
          await(never);
          return Answer.denied("iam:ListRoles");
        });
    read(robot, "keys");
    await(asked);
    assertThat(reads()).isTrue();
    robot.interact(() -> node(robot, "#live-rows").getScene().getWindow().hide());
    eventually(() -> !reads());
  }

  private static boolean reads() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("rolescope-crew"));
  }

  private void read(FxRobot robot, String... chosen) throws Exception {
    robot.clickOn("#start-live");
    eventually(() -> list(robot, "#live-profiles").getItems().size() == 4);
    robot.clickOn("#live-more");
    robot.clickOn("#live-endpoint").write(aws.uri().toString(), 0);
    ListView<?> profiles = list(robot, "#live-profiles");
    robot.interact(profiles::requestFocus);
    for (String profile : chosen) {
      int at = List.of("broken", "hub", "keys", "spoke").indexOf(profile);
      robot.interact(() -> profiles.getSelectionModel().clearAndSelect(at));
      robot.type(KeyCode.SPACE);
    }
    robot.clickOn("#live-read");
  }

  private static ListView<?> list(FxRobot robot, String query) {
    return (ListView<?>) node(robot, query);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
