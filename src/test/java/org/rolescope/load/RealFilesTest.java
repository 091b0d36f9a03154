package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.iam.Completeness;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.SourceFile;

/** Files that others wrote, and the estates of the conformance cases. */
class RealFilesTest {
  private static Path shared(String name) {
    Path path = Path.of(System.getProperty("rolescope.shared", "../shared")).resolve(name);
    assumeTrue(Files.exists(path), "not here: " + path);
    return path;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cloudsplaining-example-authz-details, 3, 3, 2, 32",
    "cloudsplaining-example_authz_v2, 2, 1, 1, 2",
    "cloudmapper-demo, 4, 2, 1, 2",
    "iamspy-allow-with-conditions, 1, 0, 0, 0",
    "iamspy-role-boundary-allow, 1, 0, 0, 1",
    "iamspy-role-boundary-deny, 1, 0, 0, 1",
    "iamspy-role-boundary-no-policies, 1, 0, 0, 1",
    "iamspy-user-boundary-allow, 0, 1, 0, 1",
    "iamspy-user-boundary-deny, 0, 1, 0, 1"
  })
  void export_of_others_is_read_whole(String name, int roles, int users, int groups, int policies) {
    Loading loaded = Loading.of(shared("real-data/gaad/" + name + ".json"));
    IamSnapshot snapshot = loaded.snapshot();
    assertThat(snapshot.roles()).hasSize(roles);
    assertThat(snapshot.users()).hasSize(users);
    assertThat(snapshot.groups()).hasSize(groups);
    assertThat(snapshot.policies()).hasSize(policies);
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::severity)
        .doesNotContain(Severity.ERROR);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "terraform/checkov-github-oidc-plan.json, 4, 2",
    "terraform/driftctl-role-multiple.tfstate, 3, 3",
    "terraform/terraform-compliance-issue-456-plan.json, 1, 1",
    "cloudformation/aws-webapp.json, 4, 4",
    "cloudformation/cfripper-cross-account-two-roles.json, 2, 6"
  })
  void plan_or_template_of_others_is_read_whole(String name, int roles, int edges) {
    Loading loaded = Loading.of(shared("real-data/" + name));
    assertThat(loaded.snapshot().roles()).hasSize(roles);
    assertThat(
            loaded.snapshot().roles().stream()
                .flatMap(role -> Edges.into(loaded, role.arn().toString()).stream()))
        .hasSize(edges);
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::severity)
        .doesNotContain(Severity.ERROR);
  }

  @Test
  void plan_finds_the_provider_that_it_makes_itself() {
    Loading loaded = Loading.of(shared("real-data/terraform/checkov-github-oidc-plan.json"));
    assertThat(Edges.into(loaded, "arn:aws:iam::000000000000:role/r2"))
        .containsExactly(
            "ALLOWED_IF from accounts.google.com: accounts.google.com:aud is \"sts.amazonaws.com\";"
                + " accounts.google.com:sub is \"system:serviceaccount:p2:default\"");
    // Names a provider that has none of the keys which the conditions compare.
    assertThat(Edges.into(loaded, "arn:aws:iam::000000000000:role/r9")).isEmpty();
  }

  @Test
  void policy_of_aws_that_an_export_leaves_out_is_reported() {
    Loading loaded = Loading.of(shared("real-data/gaad/cloudsplaining-example_authz_v2.json"));
    assertThat(Completeness.of(loaded.index()).policiesWithoutDocument())
        .containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
  }

  @Test
  void folder_with_files_of_many_kinds_gives_the_exports_and_notes_the_rest() {
    Loading loaded = Loading.of(shared("real-data"));
    assertThat(loaded.snapshot().sources())
        .extracting(SourceFile::kind)
        .filteredOn(kind -> !kind.isEmpty())
        .contains(
            "account authorization details",
            "permissions policy",
            "Terraform plan or state",
            "CloudFormation template");
    assertThat(loaded.with("load.owner-unknown"))
        .extracting(problem -> problem.at().file())
        .filteredOn(file -> file.contains("/scp-"))
        .hasSize(3);
    assertThat(loaded.with("load.not-recognised"))
        .extracting(Diagnostic::severity)
        .containsOnly(Severity.NOTE);
    assertThat(loaded.diagnostics())
        .extracting(Diagnostic::severity)
        .doesNotContain(Severity.ERROR);
  }

  @Test
  void plain_estate_has_its_counts() {
    IamSnapshot snapshot = Loading.of(shared("conformance/plain/estate")).snapshot();
    assertThat(snapshot.roles()).hasSize(228);
    assertThat(snapshot.users()).hasSize(147);
    assertThat(snapshot.groups()).hasSize(3);
    assertThat(snapshot.policies()).hasSize(12);
    assertThat(snapshot.organization()).isEmpty();
  }

  @Test
  void organisation_estate_has_its_counts() {
    Loading loaded = Loading.of(shared("conformance/org/estate"));
    IamSnapshot snapshot = loaded.snapshot();
    assertThat(snapshot.roles()).hasSize(71);
    assertThat(snapshot.users()).hasSize(1);
    assertThat(snapshot.organization().orElseThrow().nodes()).hasSize(10);
    assertThat(snapshot.organization().orElseThrow().policies()).hasSize(9);
    assertThat(Completeness.of(loaded.index()).referredAccounts())
        .containsExactly("777777777777", "888888888888");
    assertThat(Completeness.of(loaded.index()).outsideOrganization())
        .containsExactly("111111111111");
  }

  @Test
  void conformance_folder_with_its_requests_is_read_as_its_estate() {
    Loading loaded = Loading.of(shared("conformance/org"));
    assertThat(loaded.snapshot().roles()).hasSize(71);
    assertThat(loaded.with("load.not-recognised")).isEmpty();
  }
}
