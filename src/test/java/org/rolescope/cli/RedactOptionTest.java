package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command writes with {@code --redact} tells no name of the data. */
final class RedactOptionTest {
  private static final List<String> NAMES =
      List.of(
          "northwind",
          "deploy",
          "runner",
          "tools-ci",
          "shop",
          "444455556666",
          "333344445555",
          "o-nw7rob",
          "ou-n7wr",
          "203.0.113.0",
          "nw-siem",
          "alice",
          "nwadmin",
          "devteam",
          "aroax7qk4n2z",
          "sample-data");

  private final Recorded program = Recorded.unicode();

  private String answer(String line) {
    String[] arguments =
        Stream.concat(Stream.of(line.split(" ")), Stream.of("--data", "sample-data", "--redact"))
            .toArray(String[]::new);
    int code = program.run(arguments);
    assertThat(code).as(program.err()).isIn(0, 1);
    return program.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who-can deploy-prod",
        "who-can 444455556666/deploy-prod --output json",
        "who-can deploy-prod --output markdown",
        "reach tools-ci/ci-runner",
        "reach arn:aws:iam::333344445555:role/ci-runner --output json",
        "paths alice deploy-prod --output csv",
        "matrix",
        "matrix --into shop-prod --from tools-ci --output json",
        "exposed",
        "cut tools-ci deploy-prod",
        "cycles",
        "inspect --output json",
        "simulate --principal arn:aws:iam::333344445555:role/ci-runner"
            + " --role arn:aws:iam::444455556666:role/deploy-prod --output json --remedies",
        "simulate --principal arn:aws:iam::555566667777:role/dev-deployer"
            + " --role arn:aws:iam::444455556666:role/deploy-prod --remedies --snippets terraform"
      })
  void answer_tellsNoName(String line) {
    String told = answer(line).toLowerCase(Locale.ROOT);
    assertThat(told).isNotBlank();
    assertThat(NAMES).noneMatch(told::contains);
  }

  /** How a subject begins tells what its wildcard leaves open. */
  @ParameterizedTest
  @CsvSource({"gitlab.com, project_path:qzacme/*", "oidc.vercel.com, owner:*"})
  void subjectThatIsWide_staysSo(String issuer, String subject, @TempDir Path folder)
      throws IOException {
    String arn = "arn:aws:iam::719283746501:";
    Path role =
        Files.writeString(
            folder.resolve("role.json"),
            """
            {"Role": {"RoleName": "qz", "Arn": "%srole/qz", "AssumeRolePolicyDocument": {"Statement": {
              "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
              "Principal": {"Federated": "%soidc-provider/%s"},
              "Condition": {"StringLike": {"%s:sub": "%s"}}}}}}
            """
                .formatted(arn, arn, issuer, issuer, subject));
    assertThat(program.run("exposed", "--redact", "--data", role.toString())).isZero();
    assertThat(program.out()).startsWith("1 of 1 role ").doesNotContain("qz");
  }

  /** Names where nobody expects them; each holds {@code qz}, or is the account. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "inspect --output json",
        "who-can acct719283746501",
        "who-can acct719283746501 --output json",
        "who-can AWSServiceRoleForAutoScaling_qzsuffix --output json",
        "who-can 719283746501 --output csv",
        "matrix --output json",
        "reach qzalice",
        "simulate --principal ec2.amazonaws.com --role arn:aws:iam::719283746501:role/acct719283746501"
            + " --output json --remedies",
        "simulate --principal arn:aws:iam::719283746501:user/qzpath/qzalice"
            + " --role arn:aws:iam::000000000000:role/qz-named --output json"
      })
  void answer_tellsNoName_whereverItStands(String line) {
    String[] arguments =
        Stream.concat(
                Stream.of(line.split(" ")),
                Stream.of("--data", "src/test/resources/redact", "--redact"))
            .toArray(String[]::new);
    int code = program.run(arguments);
    assertThat(code).as(program.err()).isIn(0, 1);
    assertThat(program.out())
        .isNotBlank()
        .doesNotContain("719283746501")
        .doesNotContainIgnoringCase("qz");
  }
}
