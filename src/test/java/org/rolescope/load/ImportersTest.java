package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.iam.SourceFile;
import org.rolescope.load.intake.SnapshotImporter;

/** What holds for every importer. */
class ImportersTest {
  /** One export of the project's own for each kind. */
  private static final Map<String, String> FIXTURES =
      Map.of(
          "account authorization details", "authorization-details.json",
          "list-roles", "list-roles.json",
          "get-role or create-role", "get-role.json",
          "trust policy", "new-role/trust-policy.json",
          "organization", "organization.json",
          "Terraform plan or state", "terraform/plan.json",
          "CloudFormation template", "cloudformation/template.json");

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
                            || code.equals("load.no-account")));
  }
}
