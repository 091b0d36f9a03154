package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.Watchdog;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An organisation of many accounts leaves the window free: the watchdog sees to it. */
@ExtendWith({ApplicationExtension.class, Watchdog.class})
class ManyAccountsTest {
  private static final int ACCOUNTS = 500;

  @Start
  void start(Stage stage) throws IOException {
    Path folder = Files.createTempDirectory("many");
    for (int i = 0; i < ACCOUNTS; i++) {
      Files.writeString(folder.resolve(account(i) + ".json"), export(i));
    }
    Composition.open(stage, List.of(folder), new MemoryPreferences(), new DialogPathChooser(stage));
  }

  @Test
  void fiveHundredAccounts_areListedAndFound_withoutHoldingTheWindow(FxRobot robot)
      throws Exception {
    eventually(() -> text(robot, ".more-rows").equals("Show 40 more of 492"));
    ListView<?> sources = (ListView<?>) node(robot, "#sources");
    assertThat(sources.getItems()).hasSize(ACCOUNTS);

    robot.interact(() -> sources.getSelectionModel().select(7));
    robot.interact(sources::requestFocus);
    robot.type(KeyCode.ENTER);

    eventually(() -> text(robot, "#inspector-title").equals(account(7)));
  }

  private static String account(int number) {
    return String.valueOf(100_000_000_000L + number);
  }

  /** An account that trusts the one before, and in which the first may look around. */
  private static String export(int number) {
    return """
        {"UserDetailList": [], "GroupDetailList": [], "Policies": [], "RoleDetailList": [%s, %s]}
        """
        .formatted(
            role(number, "deploy", account((number + ACCOUNTS - 1) % ACCOUNTS) + ":root"),
            role(number, "audit", account(0) + ":role/audit"));
  }

  private static String role(int number, String name, String trusted) {
    return """
        {"RoleName": "%s", "RoleId": "AROA%s%d", "Path": "/", "Arn": "arn:aws:iam::%s:role/%s",
        "RolePolicyList": [], "AttachedManagedPolicies": [], "Tags": [],
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
        "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::%s"}}]}}
        """
        .formatted(name, account(number), name.length(), account(number), name, trusted);
  }
}
