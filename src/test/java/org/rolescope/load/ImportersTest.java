package org.rolescope.load;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.iam.SourceFile;
import org.rolescope.load.intake.SnapshotImporter;

/** What holds for every importer. */
class ImportersTest {
  private static final String COLLECTED = "dumps/iam-collect/aws/aws/organizations/o-example01/";

  /** One export of the project's own for each kind. */
  private static final Map<String, String> FIXTURES =
      Map.ofEntries(
          entry("account authorization details", "authorization-details.json"),
          entry("list-roles", "list-roles.json"),
          entry("get-role or create-role", "get-role.json"),
          entry("trust policy", "new-role/trust-policy.json"),
          entry("list-users, get-user or get-group", "calls/get-group.json"),
          entry("list-groups or list-groups-for-user", "calls/list-groups.json"),
          entry("list-attached-policies", "calls/list-attached-user-policies-mara.json"),
          entry("list-role-policies", "calls/list-role-policies-deploy-prod.json"),
          entry("get-role-policy", "calls/get-role-policy.json"),
          entry("list-policies", "calls/list-policies.json"),
          entry("get-policy", "calls/policies/get-policy.json"),
          entry("get-policy-version", "calls/policies/version.json"),
          entry("list-instance-profiles", "calls/list-instance-profiles.json"),
          entry("list of identity providers", "calls/list-saml-providers.json"),
          entry(
              "get-saml-provider or get-open-id-connect-provider",
              "calls/get-open-id-connect-provider.json"),
          entry("list-account-aliases", "calls/list-account-aliases.json"),
          entry("get-caller-identity", "calls/get-caller-identity.json"),
          entry("credential report", "get-credential-report.json"),
          entry("list-policies of an organization", "organization/list-policies.json"),
          entry("describe-policy", "organization/describe-policy.json"),
          entry("list-targets-for-policy", "organization/list-targets-for-policy-p-nw0dev01.json"),
          entry("list-parents", "organization/list-parents-444455556666.json"),
          entry("list-children", "organization/list-children-r-n7wr.json"),
          entry("AWS Config items", "dumps/config-snapshot.json"),
          entry("select-resource-config", "dumps/select-resource-config.json"),
          entry("Steampipe aws_iam_role", "dumps/steampipe.json"),
          entry("CloudQuery aws_iam_roles", "dumps/cloudquery.json"),
          entry("CloudFox cache", "dumps/cloudfox.json"),
          entry(
              "iam-collect entity",
              "dumps/iam-collect/aws/aws/accounts/444455556666/iam/user/mara/metadata.json"),
          entry("iam-collect organization", COLLECTED + "metadata.json"),
          entry("iam-collect organization tree", COLLECTED + "accounts.json"),
          entry(
              "iam-collect unit or policy of an organization",
              COLLECTED + "ous/ou-prod/metadata.json"),
          entry("iam-collect delegated administrators", COLLECTED + "delegated-admins.json"),
          entry("policy of a resource", COLLECTED + "rcps/p-guard/policy.json"),
          entry("permissions policy", "calls/permissions-policy.json"),
          entry("organization", "organization.json"),
          entry("Identity Center", "center/list-account-assignments.json"),
          entry("fetch report", "fetched/fetch-report.json"),
          entry("Terraform plan or state", "terraform/plan.json"),
          entry("CloudFormation template", "cloudformation/template.json"),
          entry("CloudFormation get-template", "cloudformation/get-template.json"));

  @Test
  void importer_registered_has_a_kind_of_its_own_and_a_fixture() {
    assertThat(Importers.ALL)
        .extracting(SnapshotImporter::kind)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(FIXTURES.keySet());
  }

  @Test
  void importer_recognises_its_fixture_and_no_other_does() {
    FIXTURES.forEach(
        (kind, name) ->
            assertThat(Loading.of(fixture(name)).snapshot().sources())
                .extracting(SourceFile::kind)
                .containsExactly(kind));
  }

  @Test
  void importer_reads_its_fixture_without_an_error() {
    FIXTURES.forEach(
        (kind, name) ->
            assertThat(Loading.of(fixture(name)).codes())
                .as(kind)
                .allMatch(
                    code ->
                        code.startsWith("incomplete.")
                            || code.equals("load.bare-trust-policy")
                            || code.equals("load.owner-unknown")
                            || code.equals("load.resource-policy")
                            || code.equals("load.no-account")
                            || code.equals("load.deleted")
                            || code.startsWith("organization.")));
  }
}
