package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.simulate.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample against what a plan would make of it. */
class ComparePlanTest {
  private static final String PLAN = "src/docs/plan.json";
  private static final String OWNER = "plan.json=444455556666";
  private static final JsonMapper JSON = new JsonMapper();

  private final Recorded program = Recorded.unicode();
  @TempDir private Path folder = Path.of("");

  @Test
  void asText_itTellsWhoGetsInOtherwise_andWhatIsPlanned() {
    assertThat(program.run("compare", "sample-data", "--plan", PLAN)).isZero();
    assertThat(program.out())
        .isEqualTo(
            """
            2 ways in are lost, 1 is gained, 2 are changed: into 3 roles. 5 principals could become an admin-like role, and cannot any more. Outsiders could become break-glass-admin, and cannot any more.

            audit-read in shop-prod, last used 2026-10-26 in eu-west-1
            ├─ − Lost      security-auditor (role in security-audit): was allowed; the role is gone
            ├─ − Farther   AWSReservedSSO_NwAuditor_c0ae7850cd541b49 (role in security-audit): got in by 2 calls
            ├─ − Farther   carol (user in security-audit): got in by 2 calls
            ├─ − Farther   ivan (user in security-audit): got in by 2 calls
            ├─ − Farther   AWSSSO_dc25b1a43e2dc5a0_DO_NOT_DELETE (SAML provider in security-audit): got in by 3
            │              calls
            ├─ − Farther   Greta Holm (greta) (Identity Center): got in by 3 calls
            └─   …         1 more caller by several calls

            break-glass-admin in shop-prod, last used 2026-08-02 in eu-west-1
            ├─ − Lost      deploy-prod (role in shop-prod): was allowed
            ├─ ~ Changed   alice (user in management): was allowed if aws:MultiFactorAuthPresent is true; now
            │              allowed if aws:MultiFactorAuthPresent is true or absent
            ├─ ~ Changed   dana (user in management): was allowed if aws:MultiFactorAuthPresent is true; now
            │              allowed if aws:MultiFactorAuthPresent is true or absent
            ├─ − Farther   ci-runner (role in tools-ci): got in by 2 calls
            ├─ − Farther   token.actions.githubusercontent.com (OIDC provider in shop-prod): got in by 2 calls
            ├─ − Farther   token.actions.githubusercontent.com (OIDC provider in tools-ci): got in by 3 calls
            └─ − Farther   ec2 (AWS service): got in by 3 calls

            report-export in shop-prod
            └─ + Gained    lambda (AWS service): now allowed; the role is new

            6 planned changes of IAM:
              ± aws_iam_role.audit_read: 1 lost
              ± aws_iam_role_policy_attachment.audit_read
              ~ aws_iam_role.break_glass_admin: 1 lost, 2 changed
              − aws_iam_role.old_backup
              + aws_iam_role.report_export: 1 gained
              + aws_iam_role_policy.report_export
            """);
  }

  @Test
  void pipeline_failsWhereSomebodyGainsAWayIn() {
    assertThat(
            program.run(
                "compare", "sample-data", "--plan", PLAN, "--only", "gained", "--expect", "none"))
        .isEqualTo(1);
  }

  @Test
  void withoutData_thePlanTellsWhatThereWas() {
    assertThat(program.run("compare", "--plan", PLAN)).isZero();
    assertThat(program.out())
        .contains("− Lost      deploy-prod (role in 444455556666): was allowed")
        .contains("lambda (AWS service): now allowed; the role is new");
  }

  @Test
  void json_isOfTheSchema() {
    assertThat(program.run("compare", "sample-data", "--plan", PLAN, "--output", "json")).isZero();
    JsonNode answer = JSON.readTree(program.out());
    assertThat(JsonSchema.faults(JSON.readTree(Path.of("src/docs/answer.schema.json")), answer))
        .isEmpty();
    assertThat(answer.at("/planned/0/action").asString()).isEqualTo("REPLACE");
    assertThat(answer.at("/planned/0/ways")).hasToString("{\"lost\":1}");
    assertThat(answer.at("/planned/1/ways")).isEmpty();
    assertThat(answer.at("/planned/2/ways")).hasToString("{\"lost\":1,\"changed\":2}");
    assertThat(answer.at("/leftOut")).isEmpty();
  }

  @Test
  void underPseudonyms_noNameIsTold() {
    assertThat(program.run("compare", "sample-data", "--plan", PLAN, "--redact")).isZero();
    assertThat(program.out())
        .startsWith("2 ways in are lost, 1 is gained, 2 are changed: into 3 roles.")
        .doesNotContain("audit", "break", "report", "alice");
  }

  @Test
  void whatIsNoPlan_isNamed() throws IOException {
    assertThat(program.run("compare", "sample-data", "--plan", "nowhere.json")).isEqualTo(3);
    assertThat(program.err()).contains("cannot read `nowhere.json`: no such file or folder");
    String details = "sample-data/444455556666.json";
    assertThat(program.run("compare", "sample-data", "--plan", details)).isEqualTo(3);
    assertThat(program.err())
        .contains("cannot read `" + details + "`: it is no Terraform plan; `terraform show -json");
    Path broken = Files.writeString(folder.resolve("plan.json"), "{\"format_version\":\"1.2\",");
    assertThat(program.run("compare", "sample-data", "--plan", broken.toString())).isEqualTo(3);
    assertThat(program.run("compare", "nowhere", "--plan", PLAN)).isEqualTo(3);
    assertThat(program.err()).contains("cannot read `nowhere`: no such file or folder");
    assertThat(program.run("compare")).isEqualTo(2);
    assertThat(program.err()).contains("give EARLIER, or --plan FILE");
  }

  /** A plan that makes one resource in shop-prod, of which it does not say the account. */
  private int compareWith(String type, Map<String, String> after, String... more)
      throws IOException {
    ObjectNode plan = JSON.createObjectNode().put("format_version", "1.2");
    ObjectNode resource = plan.putArray("resource_changes").addObject();
    resource.put("address", type + ".b").put("mode", "managed").put("type", type).put("name", "b");
    ObjectNode change = resource.putObject("change").putNull("before");
    change.putArray("actions").add("create");
    after.forEach(change.putObject("after")::put);
    change.putObject("after_unknown");
    Path file = Files.writeString(folder.resolve("plan.json"), plan.toString());
    Stream<String> words =
        Stream.of("compare", "sample-data", "--plan", file.toString(), "--owner", OWNER);
    return program.run(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void whatCannotBeLaidOverTheData_isSaid_andIsNoNo() throws IOException {
    Map<String, String> attached =
        Map.of("role", "nobody", "policy_arn", "arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(compareWith("aws_iam_role_policy_attachment", attached, "--expect", "none"))
        .isEqualTo(1);
    assertThat(program.out())
        .startsWith("Nobody gets into a role otherwise than before.")
        .contains("arn:aws:iam::444455556666:role/nobody, which is not in the data: for it");
  }

  @Test
  void policyThatIsAttached_countsTheWaysOutOfItsOwner() throws IOException {
    String deny = "{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}";
    Map<String, String> policy = Map.of("role", "deploy-prod", "name", "in", "policy", deny);
    assertThat(compareWith("aws_iam_role_policy", policy)).isZero();
    assertThat(program.out())
        .startsWith("3 ways in are lost")
        .contains("  + aws_iam_role_policy.b: 3 lost\n");
  }

  @Test
  void export_drawsIt() throws IOException {
    Path svg = folder.resolve("plan.svg");
    assertThat(
            program.run("export", "--data", "sample-data", "--plan", PLAN, "--out", svg.toString()))
        .isZero();
    assertThat(Files.readString(svg))
        .contains("The plan closes 2 ways in, opens 1 and changes 2", "After the plan");
    assertThat(
            program.run(
                "export",
                "--data",
                "sample-data",
                "--plan",
                PLAN,
                "--compare",
                "sample-data",
                "--out",
                svg.toString()))
        .isEqualTo(2);
    assertThat(program.err()).contains("--compare and --plan are several pictures");
  }
}
