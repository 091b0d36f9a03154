package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.Inputs;
import org.rolescope.policy.Condition;

/** Roles of CloudFormation templates. */
class CloudFormationTest {
  private static final String ROLE = "arn:aws:iam::000000000000:role/";
  private static final Loading JSON = Loading.of(fixture("cloudformation/template.json"));
  private static final Loading YAML = Loading.of(fixture("cloudformation/template.yaml"));

  private final Path folder;

  CloudFormationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Role role(Loading loaded, String name) {
    return loaded.index().role(ROLE + name).orElseThrow();
  }

  private static Permissions permissions(Loading loaded, String name) {
    return role(loaded, name).permissions().toOptional().orElseThrow();
  }

  @Test
  void template_in_json_gives_names_paths_boundaries_and_durations() {
    Role deploy = role(JSON, "ci/deploy");
    assertThat(deploy.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(deploy.boundary().toOptional().orElseThrow())
        .contains("arn:aws:iam::000000000000:policy/Boundary");
    assertThat(JSON.snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("deploy", "ReviewRole");
    assertThat(JSON.only("load.no-account").effect()).contains("000000000000");
  }

  @Test
  void account_that_is_told_is_that_of_all_that_the_template_tells() {
    Path file = fixture("cloudformation/template.json");
    Parsed<IamSnapshot> told =
        SnapshotLoader.load(
            List.of(file),
            Owners.NONE.and("template.json", "123456789012"),
            Runnable::run,
            Progress.NONE);
    IamIndex index = IamIndex.of(told.value().orElseThrow());
    Role deploy = index.role("arn:aws:iam::123456789012:role/ci/deploy").orElseThrow();
    assertThat(deploy.boundary().toOptional().orElseThrow())
        .contains("arn:aws:iam::123456789012:policy/Boundary");
    assertThat(index.snapshot().accounts()).extracting(Account::id).contains("123456789012");
    assertThat(index.snapshot().accounts())
        .extracting(Account::id)
        .doesNotContain(Inputs.NO_ACCOUNT);
    assertThat(told.diagnostics()).extracting(Diagnostic::code).doesNotContain("load.no-account");
    assertThat(index.snapshot().sources().get(0).accounts()).containsExactly("123456789012");
  }

  @Test
  void account_that_is_told_is_not_the_end_of_a_uuid(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.yaml"),
            """
            Resources:
              App:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: deploy-000000000000
                  AssumeRolePolicyDocument:
                    Statement:
                      Effect: Allow
                      Action: sts:AssumeRole
                      Principal: {AWS: "arn:aws:iam::999999999999:root"}
                      Condition:
                        StringEquals: {"sts:ExternalId": 00000000-0000-0000-0000-000000000000}
            """);
    Parsed<IamSnapshot> told =
        SnapshotLoader.load(
            List.of(file), Owners.NONE.and("t.yaml", "123456789012"), Runnable::run, Progress.NONE);

    assertThat(told.value().orElseThrow().roles())
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role.name()).isEqualTo("deploy-123456789012");
              assertThat(role.trustPolicy().orElseThrow().statements().get(0).conditions())
                  .flatExtracting(Condition::values)
                  .containsExactly("00000000-0000-0000-0000-000000000000");
            });
  }

  @Test
  void account_that_is_told_is_that_of_names_and_conditions_too() {
    Parsed<IamSnapshot> told =
        SnapshotLoader.load(
            List.of(fixture("cloudformation/account.yaml")),
            Owners.NONE.and("account.yaml", "123456789012"),
            Runnable::run,
            Progress.NONE);
    IamSnapshot all = told.value().orElseThrow();
    Loading loaded = new Loading(all, IamIndex.of(all), told.diagnostics());
    assertThat(Edges.into(loaded, "arn:aws:iam::123456789012:role/deploy-123456789012"))
        .containsExactly(
            "ALLOWED from lambda",
            "CANNOT_KNOW from 123456789012: policies of `deploy-123456789012` that its file does"
                + " not declare");
    assertThat(loaded.with("load.owner-unfit")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ci/deploy | CANNOT_KNOW from ci-runner: export of account 333344445555",
        "ci/deploy | CANNOT_KNOW from ${TrustedAccount}: the value of TrustedAccount",
        "ReviewRole | CANNOT_KNOW from 111122223333: export of account 111122223333;"
            + " the value of ExternalId"
      })
  void function_in_json_is_worked_out_or_left_open_by_name(String role, String edge) {
    assertThat(Edges.into(JSON, ROLE + role)).contains(edge.replaceAll("\\s+", " "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "${?AWS::StackName}-task | ALLOWED from audit-prod",
        "${?AWS::StackName}-task | ALLOWED from ecs-tasks",
        "${?AWS::StackName}-task | CANNOT_KNOW from ${TrustedRole}: the value of TrustedRole",
        "${?AWS::StackName}-task | CANNOT_KNOW from logs.${AWS::Region}.amazonaws.com:"
            + " the value of AWS::Region",
        "Anchored | ALLOWED from ec2",
        "Aliased | ALLOWED from ec2",
        "ResizeRole | ALLOWED from lambda"
      })
  void short_tag_in_yaml_is_worked_out_or_left_open_by_name(String role, String edge) {
    assertThat(Edges.into(YAML, ROLE + role)).contains(edge.replaceAll("\\s+", " "));
  }

  @Test
  void both_branches_are_there_and_neither_decides() {
    assertThat(Edges.into(YAML, ROLE + "audit-prod"))
        .hasSize(2)
        .allMatch(edge -> edge.startsWith("CANNOT_KNOW"))
        .anyMatch(edge -> edge.contains("ci-runner") && edge.contains("the value of IsProd"))
        .anyMatch(edge -> edge.contains("dev-deployer") && edge.contains("the value of IsProd"));
  }

  @Test
  void document_of_which_the_effect_is_not_known_is_missing() {
    assertThat(role(YAML, "DynamicRole").trust())
        .isEqualTo(Fact.missing("the value of TrustedRole"));
    assertThat(YAML.only("load.unresolved-document").at().line()).isEqualTo(59);
  }

  @Test
  void policy_variable_that_sub_escapes_stays_a_variable() {
    assertThat(
            permissions(YAML, "${?AWS::StackName}-task")
                .inline()
                .get(0)
                .policy()
                .orElseThrow()
                .json())
        .contains("arn:aws:s3:::000000000000-${aws:username}/*");
  }

  @Test
  void function_of_sam_has_the_role_that_sam_makes() {
    Permissions resize = permissions(YAML, "ResizeRole");
    assertThat(resize.attached())
        .containsExactly(
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
            "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess",
            "arn:aws:iam::aws:policy/AmazonSQSFullAccess");
    assertThat(resize.inline()).hasSize(1);
    assertThat(resize.missing()).contains("SAM policy template `S3ReadPolicy`");
  }

  @Test
  void secret_parameter_is_nowhere() {
    assertThat(JSON.snapshot().toString() + JSON.diagnostics())
        .doesNotContain("correct-horse-external");
  }

  @Test
  void broken_template_is_reported_with_its_line() {
    Path file = write(folder, "a.yaml", "Resources:\n  A:\n    Type: AWS::IAM::Role\n    - x: [\n");
    assertThat(Loading.of(file).only("load.broken-yaml").at().line()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Deployment\nspec: {}\n",
        "Resources:\n  - AWS::IAM::Role\n",
        "# AWS::IAM::Role\nResources: none\n",
        "just text about AWS::IAM::Role"
      })
  void yaml_that_is_no_template_costs_a_note(String text) {
    Path file = write(folder, "notes.yaml", text);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("load.not-recognised")).hasSize(1);
    assertThat(loaded.with("load.broken-yaml")).isEmpty();
    assertThat(Loading.of(file).only("load.not-recognised").message()).contains("template");
  }

  @Test
  void roles_of_one_name_in_two_templates_are_two() {
    for (String service : List.of("ec2", "lambda")) {
      write(
          folder,
          service + ".yaml",
          "Resources:\n  Worker:\n    Type: AWS::IAM::Role\n    Properties:\n"
              + "      AssumeRolePolicyDocument:\n        Version: 2012-10-17\n"
              + "        Statement: {Effect: Allow, Action: 'sts:AssumeRole', Principal: {Service: "
              + service
              + ".amazonaws.com}}\n");
    }
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.namesake").effect()).contains("`Worker-2`");
    assertThat(Edges.into(loaded, ROLE + "Worker")).containsExactly("ALLOWED from ec2");
    assertThat(Edges.into(loaded, ROLE + "Worker-2")).containsExactly("ALLOWED from lambda");
  }

  @Test
  void any_name_will_do_for_a_template() throws IOException {
    Path file = folder.resolve("stack.txt");
    Files.copy(fixture("cloudformation/template.yaml"), file);
    assertThat(Loading.of(folder).snapshot().roles()).hasSize(6);
  }

  private Loading inTime(String text) {
    Path file = write(folder, "hostile.yaml", text);
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Loading.of(file));
  }

  @Test
  void aliases_that_multiply_are_refused() {
    StringBuilder text = new StringBuilder("Resources:\n  A: {Type: 'AWS::IAM::Role'}\n");
    text.append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String one = "*a" + (i - 1);
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(String.join(", ", List.of(one, one, one, one, one, one, one, one, one, one)));
      text.append("]\n");
    }
    assertThat(inTime(text.toString()).only("load.broken-yaml").message()).contains("aliases");
  }

  @Test
  void alias_of_what_is_around_it_is_refused() {
    Loading loaded = inTime("Resources: &r\n  A: {Type: 'AWS::IAM::Role', Properties: *r}\n");
    assertThat(loaded.only("load.broken-yaml").message()).contains("alias");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void nesting_without_end_is_refused(String piece) {
    Loading loaded =
        inTime("Resources:\n  A: {Type: 'AWS::IAM::Role'}\nb:\n  " + piece.repeat(20_000));
    assertThat(loaded.only("load.broken-yaml").message()).isNotEmpty();
  }

  @Test
  void object_of_any_type_is_never_made() {
    Loading loaded =
        inTime(
            "Resources:\n  A: {Type: 'AWS::IAM::Role'}\n"
                + "b: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://example.com']]\n");
    assertThat(loaded.snapshot().roles()).hasSize(1);
  }

  @Test
  void text_larger_than_any_template_is_not_read() throws IOException {
    Path file = folder.resolve("big.yaml");
    String line = "x: AWS::IAM::Role " + "y".repeat(1_000) + "\n";
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Resources:\n");
      for (int i = 0; i < 100_000; i++) {
        out.write(line);
      }
    }
    Loading loaded = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Loading.of(file));
    assertThat(loaded.only("load.not-recognised").message()).contains("4000000");
  }

  @Test
  void text_that_grows_without_end_is_marked() {
    StringBuilder text = new StringBuilder("Parameters:\n  P: {Type: String, Default: '");
    text.append("z".repeat(90_000)).append("'}\nResources:\n");
    for (int i = 0; i < 300; i++) {
      text.append("  A")
          .append(i)
          .append(": {Type: 'AWS::IAM::Role', Properties: {RoleName: !Sub '");
      text.append("${P}".repeat(50)).append("'}}\n");
    }
    assertThat(inTime(text.toString()).snapshot().roles()).isNotEmpty();
  }
}
