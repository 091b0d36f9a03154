package org.rolescope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.Node;

/** Runs packaging/export-organization.sh against an {@code aws} that is a script of ours. */
final class ExportOrganizationTest {
  private static final String FAKE_AWS =
      """
      #!/usr/bin/env bash
      # Answers what the script asks; writes down how it was called.
      echo "$*" >>"$CALLS"
      shift
      case "$*" in
        describe-organization*)
          echo '{"Organization":{"Id":"o-1","MasterAccountId":"111111111111"}}' ;;
        list-roots*)
          echo '{"Roots":[{"Id":"r-1","Name":"Root","PolicyTypes":['"$TYPES"']}]}' ;;
        *organizational-units-for-parent*r-1*)
          echo '{"OrganizationalUnits":[{"Id":"ou-a","Name":"Work loads"}]}' ;;
        *organizational-units-for-parent*ou-a*)
          echo '{"OrganizationalUnits":[{"Id":"ou-b","Name":"Prod"}]}' ;;
        *organizational-units-for-parent*)
          echo '{"OrganizationalUnits":[]}' ;;
        *accounts-for-parent*r-1*)
          echo '{"Accounts":[{"Id":"111111111111","Name":"main","Status":"ACTIVE"}]}' ;;
        *accounts-for-parent*ou-b*)
          echo '{"Accounts":[{"Id":"222222222222","Name":"shop","Status":"ACTIVE"}]}' ;;
        *accounts-for-parent*)
          echo '{"Accounts":[]}' ;;
        list-policies*SERVICE_CONTROL_POLICY*)
          if [ -n "${DENIED:-}" ]; then
            printf '\\nAn error occurred (AccessDeniedException)\\n' >&2
            exit 254
          fi
          echo '{"Policies":[{"Id":"p-1","Name":"first"},{"Id":"p-2","Name":"second"}]}' ;;
        describe-policy*p-1*)
          echo '{"Policy":{"PolicySummary":{"Id":"p-1","Name":"first"},"Content":"{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"*\\",\\"Resource\\":\\"*\\"}]}"}}' ;;
        describe-policy*p-2*)
          echo 'no such luck' >&2
          exit 254 ;;
        list-targets-for-policy*p-1*)
          echo '{"Targets":[{"TargetId":"r-1"},{"TargetId":"ou-b"}]}' ;;
        list-targets-for-policy*)
          echo '{"Targets":[{"TargetId":"ou-a"}]}' ;;
        *)
          echo "unexpected: $*" >&2
          exit 1 ;;
      esac
      """;
  private static final String SCP_ENABLED =
      "{\"Type\":\"SERVICE_CONTROL_POLICY\",\"Status\":\"ENABLED\"}";

  private final Path folder;

  ExportOrganizationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void needsTools() throws Exception {
    assumeThat(succeeds("bash", "--version")).as("bash is not here").isTrue();
    assumeThat(succeeds("jq", "--version")).as("jq is not here").isTrue();
    Path aws = Files.createDirectories(folder.resolve("bin")).resolve("aws");
    Files.writeString(aws, FAKE_AWS);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void tree_isWrittenAsTheProgramReadsIt() throws Exception {
    assertThat(export("", SCP_ENABLED).code()).isZero();
    Organization organization = read();
    assertThat(organization.id()).isEqualTo("o-1");
    assertThat(organization.managementAccount()).isEqualTo("111111111111");
    assertThat(organization.pathTo("222222222222"))
        .extracting(Node::id)
        .containsExactly("r-1", "ou-a", "ou-b", "222222222222");
    assertThat(organization.node("ou-a")).map(Node::name).contains("Work loads");
  }

  @Test
  void policies_haveTheirContentAndTargets() throws Exception {
    assertThat(export("", SCP_ENABLED).code()).isZero();
    ControlPolicy first = read().policies().get(0);
    assertThat(first.name()).isEqualTo("first");
    assertThat(first.targets()).containsExactly("r-1", "ou-b");
    assertThat(first.document().policy()).isPresent();
  }

  @Test
  void policyThatMayNotBeRead_isKeptWithoutContent() throws Exception {
    Run run = export("", SCP_ENABLED);
    assertThat(run.code()).isZero();
    assertThat(run.complaints()).contains("describe-policy p-2: no such luck");
    assertThat(Files.readString(folder.resolve("organization.json")))
        .contains("\"p-2\"", "\"Content\": null");
  }

  @Test
  void typeThatIsNotEnabled_isNotAskedFor() throws Exception {
    Run run = export("", SCP_ENABLED);
    assertThat(run.complaints()).contains("RESOURCE_CONTROL_POLICY is not enabled");
    assertThat(Files.readString(folder.resolve("calls"))).doesNotContain("RESOURCE_CONTROL_POLICY");
  }

  @Test
  void listThatMayNotBeRead_stopsWithTheReason_andWritesNothing() throws Exception {
    Run run = export("yes", SCP_ENABLED);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.complaints()).contains("list-policies", "AccessDeniedException");
    assertThat(folder.resolve("organization.json")).doesNotExist();
  }

  @Test
  void calls_carryTheProfile_andOnlyRead() throws Exception {
    assertThat(export("", "").code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .isNotEmpty()
        .allMatch(call -> call.matches("organizations (describe|list)-.*"))
        .allMatch(call -> call.endsWith("--output json --profile my profile"));
  }

  private record Run(int code, String complaints) {}

  /** Runs the script in the folder. */
  private Run export(String denied, String types) throws IOException, InterruptedException {
    Path script = Path.of("packaging", "export-organization.sh").toAbsolutePath();
    ProcessBuilder process =
        new ProcessBuilder("bash", script.toString(), "--profile", "my profile")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    String path = folder.resolve("bin") + ":" + process.environment().get("PATH");
    process.environment().put("PATH", path);
    process.environment().put("CALLS", folder.resolve("calls").toString());
    process.environment().put("DENIED", denied);
    process.environment().put("TYPES", types);
    Process running = process.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(running.exitValue(), said);
  }

  private Organization read() {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    Analysis analysis = analyzer.read(List.of(folder.resolve("organization.json")), Progress.NONE);
    return analysis.index().organization().orElseThrow();
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
