package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ExplainErrorCommandTest {
  private static final String MESSAGE =
      "User: arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a is not authorized to"
          + " perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/deploy-prod";

  private final Recorded program = Recorded.unicode();

  @Test
  void message_isExplained_exitZero() {
    assertThat(program.run("explain-error", MESSAGE, "--data", "sample-data")).isZero();
    assertThat(program.out())
        .startsWith("Recognised: AccessDenied: caller role/dev-deployer, session lambda-7f3a · ")
        .contains("\nLikely causes, the likeliest first:\n  1. SCP, OU Workloads / Dev: ")
        .contains("\nDenied. The SCP on OU Workloads / Dev", "└─ ✔ Limits");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void wordsWithoutQuotes_areJoined() {
    String[] words = ("explain-error --data sample-data " + MESSAGE).split(" ", -1);
    assertThat(program.run(words)).isZero();
    assertThat(program.out()).startsWith("Recognised: AccessDenied: caller role/dev-deployer");
  }

  @Test
  void standardInput_withADashOrNothing_isRead() {
    assertThat(program.runWith(MESSAGE, "explain-error", "-", "--data", "sample-data")).isZero();
    Recorded other = Recorded.unicode();
    assertThat(other.runWith(MESSAGE + "\n", "explain-error", "--data", "sample-data")).isZero();
    assertThat(other.out()).isEqualTo(program.out());
  }

  @Test
  void json_isOneLineOfAscii() {
    program.run("explain-error", MESSAGE, "--data", "sample-data", "--output", "json");
    assertThat(program.out())
        .hasLineCount(1)
        .matches("\\p{ASCII}*")
        .startsWith("{\"schemaVersion\":1,\"kind\":\"stsError\",\"recognised\":")
        .contains("\"agreement\":\"refusedToo\",\"decision\":\"DENIED\"")
        .contains("\"causes\":[{\"gate\":\"SERVICE_CONTROL_POLICY\",\"text\":\"SCP, OU Workloads");
  }

  @Test
  void otherText_isNotExplained_exitOne() {
    assertThat(program.run("explain-error", "hello", "--data", "sample-data")).isEqualTo(1);
    assertThat(program.out()).contains("no error message of AWS", "What helps is");
  }

  @Test
  void withoutData_isAUsageProblem_exitTwo() {
    assertThat(program.run("explain-error", MESSAGE)).isEqualTo(2);
    assertThat(program.err()).contains("--data").hasLineCount(1);
  }

  @Test
  void dataThatCannotBeRead_exitThree() {
    assertThat(program.run("explain-error", MESSAGE, "--data", "none")).isEqualTo(3);
    assertThat(program.err()).contains("`none`").hasLineCount(1);
  }
}
