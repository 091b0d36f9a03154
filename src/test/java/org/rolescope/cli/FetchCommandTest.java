package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.fetch.Loopback;
import org.rolescope.fetch.Loopback.Answer;

/** What the command says of what it read. */
final class FetchCommandTest {
  private static final String ACCOUNT = "111122223333";

  private final Recorded program = Recorded.unicode();
  private final Loopback aws = new Loopback().empty(ACCOUNT);

  FetchCommandTest() throws IOException {}

  @BeforeEach
  void credentials() {
    System.setProperty("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    System.setProperty("aws.secretAccessKey", "example");
  }

  @AfterEach
  void close() {
    aws.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  private int fetch(Path out, String... more) {
    String[] line = new String[more.length + 5];
    line[0] = "fetch";
    line[1] = "--endpoint-url";
    line[2] = aws.uri().toString();
    line[3] = "--out";
    line[4] = out.toString();
    System.arraycopy(more, 0, line, 5, more.length);
    return program.run(line);
  }

  @Test
  void account_isRead_andOpensAsItIs(@TempDir Path folder) {
    assertThat(fetch(folder)).isZero();
    assertThat(program.out()).startsWith("✔ " + ACCOUNT + " (shop)  read\n");
    assertThat(program.err()).isEmpty();
    assertThat(program.run("inspect", folder.toString())).isZero();
  }

  @Test
  void deniedCall_isToldWithItsPermission_exitFive(@TempDir Path folder) {
    aws.on("ListRoles", given -> Answer.denied("iam:ListRoles"));
    assertThat(fetch(folder, "--progress")).isEqualTo(5);
    assertThat(program.out())
        .contains(
            "– " + ACCOUNT + " (shop)  read in part\n",
            "iam:ListRoles: AccessDenied",
            "the permission iam:ListRoles lacks");
    assertThat(program.err()).contains("iam:GetAccountAuthorizationDetails");
    assertThat(program.run("inspect", folder.toString())).isZero();
    assertThat(program.out())
        .contains("account " + ACCOUNT + " was read without `iam:ListRoles`: AccessDenied");
  }

  @Test
  void folderOfAnEarlierReading_isRefused_exitTwo(@TempDir Path folder) {
    assertThat(fetch(folder)).isZero();
    assertThat(fetch(folder)).isEqualTo(2);
    assertThat(program.err()).contains("holds an earlier reading", "--resume");
    assertThat(fetch(folder, "--resume")).isZero();
  }

  @Test
  void policy_isTheListOfCalls() {
    assertThat(program.run("fetch", "--print-policy")).isZero();
    assertThat(program.out())
        .contains("\"iam:GetAccountAuthorizationDetails\",", "\"organizations:ListPolicies\"")
        .doesNotContain("AssumeRole");
  }
}
