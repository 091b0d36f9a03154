package org.rolescope.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;

/** What is proposed for questions about the sample, as a colleague would read it. */
final class SampleRemediesTest {
  private static final IamIndex INDEX =
      IamIndex.of(
          SnapshotLoader.load(List.of(Path.of("sample-data")), Runnable::run, Progress.NONE)
              .value()
              .orElseThrow());
  private static final AssumeRoleSimulator SIMULATOR =
      new AssumeRoleSimulator(INDEX, Instant.parse("2025-05-12T09:00:00Z"));

  private static List<Remedy> remedies(String caller, String role) {
    return remedies(AssumeRoleRequest.of("arn:aws:iam::" + caller, "arn:aws:iam::" + role));
  }

  private static List<Remedy> remedies(AssumeRoleRequest request) {
    return Remedies.of(
        SIMULATOR.simulate(request), INDEX, TrustGraph.of(List.of(), List.of()), SIMULATOR);
  }

  private static List<String> titles(String caller, String role) {
    return remedies(caller, role).stream().map(Remedy::title).toList();
  }

  @Test
  void explicitDenyOfAnScp_tagFirst_thenExemptionThatNamesIt() {
    List<Remedy> remedies =
        remedies("555566667777:role/dev-deployer", "444455556666:role/deploy-prod");
    assertThat(remedies)
        .extracting(Remedy::title)
        .containsExactly("Tag the role dev-deployer", "Exempt dev-deployer in the SCP scp-dev");
    assertThat(remedies.get(0).changes().get(0).diff()).containsExactly("+ release = approved");
    assertThat(remedies.get(0).effect())
        .isEqualTo("The Deny DenyProdFromDev stops matching; scp-dev is unchanged.");
    assertThat(remedies.get(1).changes().get(0).snippets())
        .filteredOn(snippet -> snippet.form() == Snippet.Form.AWS_COMMAND)
        .singleElement()
        .extracting(Snippet::text)
        .asString()
        .startsWith("aws organizations update-policy --policy-id p-nw0dev01 --content '{");
  }

  @Test
  void missingIdentityAllow_nearStatementFirst_thenOneOfItsOwn() {
    assertThat(
            titles("333344445555:role/terraform-drift", "555566667777:role/platform/network-admin"))
        .containsExactly(
            "Add network-admin to CheckNetwork",
            "Allow terraform-drift sts:AssumeRole on network-admin");
  }

  @Test
  void wildcardComparedLiterally_valueOrOperator_neverAroundTheCondition() {
    assertThat(titles("333344445555:role/report-runner", "555566667777:role/report-export"))
        .containsExactly(
            "Add report-runner to aws:PrincipalArn in ReportRoles",
            "Compare aws:PrincipalArn by ArnLike in ReportRoles");
  }

  @Test
  void deletedPrincipal_isNamedAnew() {
    assertThat(
            titles("444455556666:role/service-role/db-backup", "444455556666:role/old-backup")
                .get(0))
        .isEqualTo("Name db-backup anew in BackupJob");
  }

  @Test
  void denyOfTheCallersOwnPolicy_isNamed() {
    assertThat(titles("555566667777:role/qa-runner", "555566667777:role/data-masking"))
        .containsExactly(
            "Take data-masking off the Deny NeverTouchMasking of the policy qa-runner-policy of"
                + " qa-runner");
  }

  @Test
  void missingFact_hasNoRemedy() {
    assertThat(titles("222233334444:role/audit-sync", "444455556666:role/deploy-prod")).isEmpty();
  }

  @Test
  void allowedCall_saysTheLeastThatShutsIt() {
    assertThat(titles("555566667777:user/dave", "555566667777:role/sandbox-admin"))
        .startsWith(
            "Deny it to dave in the trust policy of sandbox-admin",
            "Test aws:MultiFactorAuthPresent without IfExists")
        .hasSize(Remedies.MOST);
  }

  @Test
  void chainedSession_asksForAnHour() {
    AssumeRoleRequest request =
        AssumeRoleRequest.of(
            "arn:aws:sts::444455556666:assumed-role/deploy-prod/build-4711",
            "arn:aws:iam::333344445555:role/artifact-read");
    assertThat(remedies(request.withOptions(request.options().withDurationSeconds(7200))))
        .extracting(Remedy::title)
        .containsExactly("Ask for a session of 3,600 s");
  }
}
