package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.app.EarlierSample;
import org.rolescope.simulate.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample against what it might have been earlier. */
class CompareCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode SCHEMA = JSON.readTree(Path.of("src/docs/answer.schema.json"));

  private final Recorded program = Recorded.unicode();
  @TempDir private Path earlier = Path.of("");

  @BeforeEach
  void before() throws IOException {
    EarlierSample.in(earlier);
  }

  private int compare(String... more) {
    return run(Stream.concat(Stream.of("sample-data"), Arrays.stream(more)));
  }

  private int run(Stream<String> more) {
    return program.run(
        Stream.concat(Stream.of("compare", earlier.toString()), more).toArray(String[]::new));
  }

  @Test
  void asText_itIsToldOfEachRole_whoLostAndGained() {
    assertThat(compare()).isZero();
    assertThat(program.out())
        .isEqualTo(
            """
            3 ways in are lost, 1 is gained, 1 is changed: into 1 role.

            break-glass-admin in shop-prod, last used 2026-08-02 in eu-west-1
            ├─ − Lost      OrganizationAccountAccessRole (role in shop-prod): was allowed through shop-prod
            ├─ − Lost      AWSReservedSSO_NwAdmin_4b16b8c0af246331 (role in shop-prod): was allowed through
            │              shop-prod
            ├─ − Lost      break-glass-admin (role in shop-prod): was allowed through shop-prod
            ├─ + Gained    dana (user in management): now allowed if aws:MultiFactorAuthPresent is true
            ├─ ~ Changed   alice (user in management): was allowed if aws:MultiFactorAuthPresent is true or
            │              absent; now allowed if aws:MultiFactorAuthPresent is true
            ├─ − Farther   account-vending (role in management): got in by 2 calls
            ├─ − Farther   AWSReservedSSO_NwAdmin_8e156a7ea33c7b63 (role in management): got in by 2 calls
            ├─ − Farther   break-glass (role in management): got in by 2 calls
            ├─ − Farther   ops-admin (role in management): got in by 2 calls
            ├─ − Farther   AWSSSO_f626e6cc8340314c_DO_NOT_DELETE (SAML provider in shop-prod): got in by 2 calls
            └─   …         4 more callers by several calls
            """);
  }

  @Test
  void theOtherWayRound_itIsGained() {
    assertThat(program.run("compare", "sample-data", earlier.toString())).isZero();
    assertThat(program.out())
        .startsWith("1 way in is lost, 3 are gained, 1 is changed: into 1 role.")
        .contains("+ Gained    OrganizationAccountAccessRole (role in shop-prod): now allowed");
  }

  @Test
  void whatCallersAreToldToHave_countsForBoth() {
    assertThat(compare("--has", "aws:MultiFactorAuthPresent=true")).isZero();
    assertThat(program.out())
        .contains("3 ways in are lost, 1 is gained: into 1 role.")
        .doesNotContain("alice");
  }

  @ParameterizedTest
  @CsvSource({
    "some, '', 0",
    "none, '', 1",
    "none, gained, 1",
    "some, gained, 0",
    "some, 'lost,changed', 0"
  })
  void expectation_isTheExitCode_ofTheKindsThatAreAskedFor(String many, String only, int code) {
    String[] options =
        only.isEmpty()
            ? new String[] {"--expect", many}
            : new String[] {"--expect", many, "--only", only};
    assertThat(compare(options)).isEqualTo(code);
  }

  @Test
  void json_isOfTheSchema_andSoIsThatOfTheSameData() {
    assertThat(compare("--output", "json")).isZero();
    JsonNode answer = JSON.readTree(program.out());
    assertThat(JsonSchema.faults(SCHEMA, answer)).isEmpty();
    assertThat(answer.at("/ways/0/change").asString()).isEqualTo("LOST");
    assertThat(answer.at("/ways/0/before/kind").asString()).isEqualTo("ALLOWED");
    assertThat(answer.at("/ways/0/after").isMissingNode()).isTrue();
    Recorded same = Recorded.unicode();
    assertThat(same.run("compare", "sample-data", "sample-data", "--output", "json")).isZero();
    assertThat(JsonSchema.faults(SCHEMA, JSON.readTree(same.out()))).isEmpty();
    assertThat(same.out()).contains("Nobody gets into a role otherwise than before.");
  }

  @Test
  void csv_hasARowForEachWay_withBothSides() throws IOException {
    assertThat(compare("--output", "csv")).isZero();
    try (CSVParser rows =
        CSVParser.parse(program.out(), CSVFormat.RFC4180.builder().setHeader().get())) {
      assertThat(rows.getRecords())
          .hasSize(5)
          .anySatisfy(
              row -> {
                assertThat(row.get("change")).isEqualTo("CHANGED");
                assertThat(row.get("caller_name")).isEqualTo("alice");
                assertThat(row.get("before_why")).contains("or absent");
                assertThat(row.get("after")).isEqualTo("ALLOWED_IF");
              });
    }
  }

  @Test
  void underPseudonyms_bothSidesHaveTheSameNames() {
    assertThat(compare("--redact")).isZero();
    assertThat(program.out())
        .startsWith("3 ways in are lost, 1 is gained, 1 is changed: into 1 role.")
        .doesNotContain("alice", "break-glass", "shop-prod");
  }

  @Test
  void whatOnlyOneSideHas_isToldOf_andIsNoNo() throws IOException {
    Files.delete(earlier.resolve("555566667777.json"));
    assertThat(compare("--expect", "none", "--only", "gained")).isEqualTo(1);
    assertThat(program.out())
        .contains("Read before or after only, and not compared: shop-dev.")
        .contains("Who can become an admin-like role is not compared either.");
  }

  @Test
  void organisationThatIsReadOnce_isToldOf_andNobodyLosesByIt() throws IOException {
    Files.delete(earlier.resolve("organization.json"));
    assertThat(compare()).isZero();
    assertThat(program.out())
        .startsWith("3 ways in are lost, 1 is gained, 1 is changed: into 1 role.")
        .contains("Read before or after only, and not compared: the organisation.")
        .doesNotContain("SCP", "for want of organisation");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"StringEquals\":{\"sts:ExternalId\":[\"a1\",\"b1\"]}}', false",
    "'{\"StringEquals\":{\"STS:externalid\":[\"b1\",\"a1\",\"b1\"]}}', false",
    "'{\"StringEquals\":{\"sts:ExternalId\":[\"a1\",\"c1\"]}}', true",
    "'{\"StringNotEquals\":{\"sts:ExternalId\":[\"a1\",\"b1\"]}}', true"
  })
  void condition_isAnotherWhereItAsksForSomethingElse_notWhereItIsWrittenOtherwise(
      String condition, boolean other) throws IOException {
    String allow = "{\"StringEquals\":{\"sts:ExternalId\":[\"a1\",\"b1\"]}}";
    program.run("compare", trusting("before", allow), trusting("after", condition));
    assertThat(program.out())
        .startsWith(other ? "1 way in is changed" : "Nobody gets into a role otherwise");
  }

  @ParameterizedTest
  @CsvSource({
    "Bool, aws:MultiFactorAuthPresent, true, True",
    "NumericLessThan, aws:MultiFactorAuthAge, 3600, 3600.0",
    "IpAddress, aws:SourceIp, 203.0.113.0/24, 203.0.113.7/24",
    "NotIpAddress, aws:SourceIp, 203.0.113.7, 203.0.113.7/32",
    "DateLessThan, aws:CurrentTime, 2030-01-01T00:00:00Z, 1893456000",
    "StringEqualsIgnoreCase, sts:ExternalId, acme, ACME"
  })
  void valueThatIsSpeltOtherwise_isNoDifference(
      String operator, String key, String one, String other) throws IOException {
    String condition = "{\"%s\":{\"%s\":\"%s\"}}";
    program.run(
        "compare",
        trusting("before", condition.formatted(operator, key, one)),
        trusting("after", condition.formatted(operator, key, other)));
    assertThat(program.out()).startsWith("Nobody gets into a role otherwise than before.");
  }

  @Test
  void statementsInAnotherOrder_areNoDifference() throws IOException {
    String mfa = "{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}";
    String id = "{\"StringEquals\":{\"sts:ExternalId\":\"a1\"}}";
    program.run("compare", trusting("before", mfa, id), trusting("after", id, mfa));
    assertThat(program.out()).startsWith("Nobody gets into a role otherwise than before.");
  }

  /** An account of a user who is trusted by a role, by a statement for each condition. */
  private String trusting(String folder, String... conditions) throws IOException {
    String statements =
        Arrays.stream(conditions)
            .map(
                condition ->
                    "{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":"
                        + "{\"AWS\":\"arn:aws:iam::111122223333:user/amy\"},\"Condition\":"
                        + condition
                        + "}")
            .collect(Collectors.joining(","));
    Path file = Files.createDirectories(earlier.resolve(folder)).resolve("111122223333.json");
    Files.writeString(
        file,
        """
        {"UserDetailList":[{"Path":"/","UserName":"amy","UserId":"AIDAAMYAMYAMYAMYAMYA",
          "Arn":"arn:aws:iam::111122223333:user/amy","GroupList":[],
          "AttachedManagedPolicies":[],"UserPolicyList":[]}],
         "GroupDetailList":[],"Policies":[],
         "RoleDetailList":[{"Path":"/","RoleName":"ops","RoleId":"AROAOPSOPSOPSOPSOPSO",
          "Arn":"arn:aws:iam::111122223333:role/ops","InstanceProfileList":[],
          "RolePolicyList":[],"AttachedManagedPolicies":[],
          "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[%s]}}]}
        """
            .formatted(statements));
    return file.toString();
  }

  @Test
  void roleWhoseTrustIsKnownOnce_isToldOf() throws IOException {
    Path file = earlier.resolve("444455556666.json");
    String text = Files.readString(file);
    int at = text.indexOf("\"AssumeRolePolicyDocument\"", text.indexOf("\"break-glass-admin\""));
    Files.writeString(file, text.substring(0, at) + "\"Odd\"" + text.substring(at + 26));
    assertThat(compare("--expect", "none")).isEqualTo(1);
    assertThat(program.out())
        .startsWith("Nobody gets into a role otherwise than before.\n")
        .contains("Who can become an admin-like role is not compared either.")
        .contains("Whom these roles trust is known before or after only: break-glass-admin.");
  }

  @Test
  void whatOnlyOneSideHas_ofAnAccountThatBothHave_isGoneOrNew() throws IOException {
    Path file = earlier.resolve("444455556666.json");
    Files.writeString(
        file, Files.readString(file).replace("role/deploy-prod\"", "role/deployer\""));
    assertThat(compare()).isZero();
    assertThat(program.out())
        .containsSubsequence("deployer in", "was allowed", "the role is gone")
        .containsSubsequence("deploy-prod in shop-prod", "now allowed", "the role is new");
  }

  @Test
  void picture_saysWhatWasNotCompared() throws IOException {
    Files.delete(earlier.resolve("555566667777.json"));
    Path svg = earlier.resolveSibling(earlier.getFileName() + "-less.svg");
    assertThat(export(svg)).isZero();
    assertThat(Files.readString(svg)).contains("not compared: shop-dev");
  }

  @Test
  void whatCannotBeRead_isNamed_onEitherSide() {
    assertThat(program.run("compare", "nowhere", "sample-data")).isEqualTo(3);
    assertThat(program.err()).contains("cannot read `nowhere`: no such file or folder");
    assertThat(program.run("compare", "sample-data", "nowhere")).isEqualTo(3);
    assertThat(program.run("compare", "sample-data")).isEqualTo(2);
    assertThat(program.err()).contains("give --data PATH");
    assertThat(program.run("compare", "sample-data", "--data", "sample-data")).isZero();
  }

  @Test
  void export_drawsIt_andItsTableTellsWhatIsLost() throws IOException {
    Path svg = earlier.resolveSibling(earlier.getFileName() + ".svg");
    assertThat(export(svg)).isZero();
    assertThat(Files.readString(svg))
        .contains("− :root", "~ now MFA", "3 ways in are lost", "+ with MFA");
    Path csv = earlier.resolveSibling(earlier.getFileName() + ".csv");
    assertThat(export(csv)).isZero();
    assertThat(Files.readString(csv)).contains("\"LOST\"");
    Path named = earlier.resolveSibling(earlier.getFileName() + "-named.svg");
    assertThat(export(named, "--redact")).isZero();
    assertThat(Files.readString(named)).contains("− :root").doesNotContain("alice", "break-glass");
    assertThat(export(svg, "--blast", "bob")).isEqualTo(2);
    assertThat(program.err()).contains("--blast and --compare are several pictures");
  }

  private int export(Path out, String... more) {
    Stream<String> all =
        Stream.of(
            "export",
            "--data",
            "sample-data",
            "--compare",
            earlier.toString(),
            "--out",
            out.toString());
    return program.run(Stream.concat(all, Arrays.stream(more)).toArray(String[]::new));
  }
}
