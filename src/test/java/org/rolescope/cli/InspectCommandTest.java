package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectCommandTest {
  private final Recorded program = Recorded.unicode();

  @Test
  void sample_isCounted_exitZero() {
    assertThat(program.run("inspect", "sample-data")).isZero();
    assertThat(program.out())
        .startsWith("5 accounts, 214 roles, 31 users, 11 groups, 58 managed policies,")
        .contains("  File  ", "What it is", "Problems\n")
        .containsPattern(
            "✔ sample-data/444455556666.json +account authorization details +"
                + "444455556666 shop-prod +46 +2 +2 +27\n");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void json_isOneLineWithTheCountsAndProblems() {
    assertThat(program.run("inspect", "sample-data", "--output", "json")).isZero();
    assertThat(program.out())
        .hasLineCount(1)
        .startsWith("{\"accounts\":5,\"roles\":214,\"users\":31,\"groups\":11,\"policies\":58,")
        .contains("\"edges\":", "\"problems\":[{\"file\":", "\"pointer\":", "\"line\":");
  }

  @Test
  void accessKeys_areCounted_whereCredentialReportsTell() {
    program.run("inspect", "sample-data");
    assertThat(program.out())
        .contains(
            "11 users with an access key, which never expires, 8 of them without an MFA device");
    Recorded json = Recorded.unicode();
    json.run("inspect", "sample-data", "--output", "json");
    assertThat(json.out())
        .contains("\"signIns\":{\"told\":31,\"accessKey\":11,\"accessKeyWithoutMfa\":8}");
    Recorded untold = Recorded.unicode();
    untold.run("inspect", "sample-data/444455556666.json");
    assertThat(untold.out()).doesNotContain("access key");
  }

  @Test
  void pathsAndData_areTheSame() {
    program.run("inspect", "sample-data");
    Recorded other = Recorded.unicode();
    other.run("inspect", "--data", "sample-data");
    assertThat(other.out()).isEqualTo(program.out());
  }

  @Test
  void partOfTheDataMissing_underStrict_isReported_exitFive() {
    assertThat(program.run("inspect", "sample-data", "--strict")).isEqualTo(5);
    assertThat(program.out()).contains("has no document in the data");
    assertThat(program.err()).hasLineCount(1);
  }

  @Test
  void brokenFileAmongGoodOnes_costsOnlyItself(@TempDir Path folder) throws IOException {
    Files.copy(Path.of("sample-data", "organization.json"), folder.resolve("organization.json"));
    Files.writeString(folder.resolve("broken.json"), "{\"UserDetailList\":[");
    assertThat(program.run("inspect", folder.toString())).isZero();
    assertThat(program.out()).contains("organisation o-nw7rob", "broken.json");
  }

  @Test
  void folderWithoutExports_exitThree(@TempDir Path folder) {
    assertThat(program.run("inspect", folder.toString())).isEqualTo(3);
    assertThat(program.err()).contains("no export in it was recognised").hasLineCount(1);
  }

  @Test
  void oneOfTwoPathsMissing_isNamed_exitThree() {
    assertThat(program.run("inspect", "sample-data", "none")).isEqualTo(3);
    assertThat(program.err()).contains("`none`");
  }

  @Test
  void ownerTold_namesTheRoleOfATrustPolicy(@TempDir Path folder) throws IOException {
    Path trust = Path.of("sample-data", "ec2-s3-readonly", "trust-policy.json");
    Files.copy(trust, folder.resolve("a=b.json"));
    String owner = "a=b.json=arn:aws:iam::444455556666:role/x/web";
    assertThat(program.run("inspect", folder.toString(), "--owner", owner)).isZero();
    assertThat(program.out()).startsWith("1 account, 1 role,").doesNotContain("of no account");
  }

  @Test
  void ownerWithoutArn_exitTwo() {
    assertThat(program.run("inspect", "sample-data", "--owner", "a.json")).isEqualTo(2);
    assertThat(program.err()).contains("--owner wants FILE=ARN").hasLineCount(1);
  }

  @Test
  void fileThatIsNoExport_isNamedWithTheNearestShape_afterTheExports(@TempDir Path folder)
      throws IOException {
    Files.copy(Path.of("sample-data", "organization.json"), folder.resolve("organization.json"));
    Files.writeString(folder.resolve("details.json"), "{\"RoleDetailLists\":[]}");
    Files.writeString(folder.resolve("other.json"), "{\"Records\":[]}");
    program.run("inspect", folder.toString());
    assertThat(program.out())
        .containsPattern(
            "organization.json +organization .*\\R– .*details.json +no export; most like account"
                + " authorization details\\R– .*other.json +no export\\R");
    Recorded json = Recorded.unicode();
    json.run("inspect", folder.toString(), "--output", "json");
    assertThat(json.out())
        .contains("\"nearest\":\"account authorization details\"", "\"groups\":0,\"policies\":0");
  }

  @Test
  void progress_goesToStandardErrorAlone_andOnlyIfItIsAskedFor() {
    program.run("inspect", "sample-data", "--output", "json", "--progress");
    assertThat(program.out()).hasLineCount(1).startsWith("{");
    assertThat(program.err().lines()).first().asString().startsWith("Read: 23 of 23 files of 0.");
    assertThat(program.err()).contains("\nUnderstand: 214 of 214 roles\nEvaluate: ");
    Recorded quiet = Recorded.unicode();
    quiet.run("inspect", "sample-data", "--progress", "--quiet");
    assertThat(quiet.err()).isEmpty();
  }
}
