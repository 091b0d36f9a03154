package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.policy.Policy;

/** The organisation, the tags and the providers of an iam-collect folder (INPUT_FORMATS 3.7). */
class CollectedFolderTest {
  private static final String ORGANIZATION = "aws/aws/organizations/o-example01/";
  private static final Loading COLLECTED = Loading.of(fixture("dumps/iam-collect"));

  private final Path folder;

  CollectedFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Path from = fixture("dumps/iam-collect/aws/aws/organizations");
    Path to = folder.resolve("aws/aws/organizations");
    try (var all = Files.walk(from)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        Files.createDirectories(to.resolve(from.relativize(one).toString()).getParent());
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }

  private static Organization organization(Loading loaded) {
    return loaded.snapshot().organization().orElseThrow();
  }

  private void delete(String name) throws IOException {
    Files.delete(folder.resolve(ORGANIZATION + name));
  }

  /** All that decides: the export has no names of accounts. */
  private static List<Object> tree(Organization organization) {
    return organization.nodes().stream()
        .<Object>map(
            node ->
                node.kind() == NodeKind.ACCOUNT
                    ? new Node(node.id(), "", node.kind(), node.parent())
                    : node)
        .toList();
  }

  private static List<Object> said(ControlPolicy policy) {
    return List.of(
        policy.id(),
        policy.name(),
        policy.type(),
        new TreeSet<>(policy.targets()),
        policy.open(),
        policy.document().policy().map(Policy::statements));
  }

  @Test
  void folder_gives_the_organisation_that_an_equal_export_gives() {
    Organization exported = organization(Loading.of(fixture("organization.json")));
    Organization collected = organization(COLLECTED);
    assertThat(collected.id()).isEqualTo(exported.id());
    assertThat(collected.managementAccount()).isEqualTo(exported.managementAccount());
    assertThat(tree(collected)).isEqualTo(tree(exported));
    assertThat(collected.policies().stream().map(CollectedFolderTest::said))
        .containsExactlyElementsOf(
            exported.policies().stream().map(CollectedFolderTest::said).toList());
  }

  @Test
  void folder_is_read_without_a_word_but_of_what_decides_nothing() {
    assertThat(COLLECTED.codes())
        .allMatch(
            code ->
                code.startsWith("incomplete.")
                    || code.equals("load.bare-trust-policy")
                    || code.equals("load.resource-policy"));
    assertThat(COLLECTED.only("load.resource-policy").at().file())
        .endsWith("o-example01/policy.json");
  }

  @Test
  void tags_are_those_of_the_entity_whose_folder_it_is() {
    String account = "arn:aws:iam::444455556666:";
    assertThat(COLLECTED.index().role(account + "role/Deploy-Prod").orElseThrow().tags())
        .isEqualTo(Fact.known(Map.of("team", "robots", "stage", "prod")));
    assertThat(COLLECTED.index().role(account + "role/ci/Reader").orElseThrow().tags())
        .isEqualTo(Fact.known(Map.of("team", "readers")));
    assertThat(COLLECTED.index().user(account + "user/mara").orElseThrow().tags())
        .isEqualTo(Fact.known(Map.of("team", "people")));
  }

  @Test
  void provider_is_there() {
    assertThat(COLLECTED.snapshot().providers())
        .extracting(IdentityProvider::arn)
        .extracting(Object::toString)
        .containsExactly(
            "arn:aws:iam::444455556666:oidc-provider/token.actions.githubusercontent.com");
  }

  @Test
  void structure_alone_gives_the_tree_and_leaves_attachments_open() throws IOException {
    delete("ous.json");
    delete("accounts.json");
    Loading loaded = Loading.of(folder);
    assertThat(tree(organization(loaded))).isEqualTo(tree(organization(COLLECTED)));
    assertThat(organization(loaded).policies()).allMatch(policy -> policy.open().size() == 5);
    assertThat(loaded.with("organization.no-targets")).hasSize(2);
  }

  @Test
  void policy_without_its_content_is_there_and_said() throws IOException {
    delete("rcps/p-guard/policy.json");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.no-content").message()).contains("`Guard`");
    assertThat(organization(loaded).attachedTo("ou-prod")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rcps/p-guard", "scps/p-fullawsaccess"})
  void policy_that_is_only_attached_is_not_forgotten(String policy) throws IOException {
    delete(policy + "/metadata.json");
    delete(policy + "/policy.json");
    Loading loaded = Loading.of(folder);
    assertThat(organization(loaded).attachedTo("ou-prod")).hasSize(2);
    assertThat(loaded.with("load.no-content")).hasSize(policy.endsWith("guard") ? 1 : 0);
  }

  @Test
  void policy_of_another_type_is_left_out_with_a_note() {
    write(
        folder,
        ORGANIZATION + "s3-policies/p-1/metadata.json",
        "{\"arn\":\"arn:aws:organizations::111122223333:policy/o-example01/s3_policy/p-1\","
            + "\"name\":\"Buckets\"}");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.other-policy-type").message()).contains("S3_POLICY");
    assertThat(organization(loaded).policies()).hasSize(2);
  }

  @Test
  void content_that_does_not_fit_its_type_is_reported_in_its_file() {
    write(
        folder,
        ORGANIZATION + "scps/p-2/metadata.json",
        "{\"arn\":\"arn:aws:organizations::111122223333:policy/o-example01/"
            + "service_control_policy/p-2\",\"name\":\"Odd\"}");
    write(
        folder,
        ORGANIZATION + "scps/p-2/policy.json",
        "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("policy.kind"))
        .singleElement()
        .matches(problem -> problem.at().file().endsWith("scps/p-2/policy.json"))
        .matches(problem -> problem.at().pointer().equals("/Statement/0/Principal"));
  }

  @Test
  void other_organisation_beside_it_is_refused_once_and_mixed_into_nothing() {
    String other = "aws/aws/organizations/o-other0001/";
    write(
        folder,
        other + "accounts.json",
        "{\"777788889999\":{\"ou\":\"r-othr\",\"scps\":[],\"rcps\":[]}}");
    write(folder, other + "ous.json", "{\"r-othr\":{\"scps\":[],\"rcps\":[]}}");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("organization.second").message()).contains("o-other0001");
    assertThat(tree(organization(loaded))).isEqualTo(tree(organization(COLLECTED)));
  }

  @Test
  void instance_profiles_are_those_of_the_role_whose_folder_it_is() {
    String role = "aws/aws/accounts/444455556666/iam/role/runner/";
    write(
        folder,
        role + "metadata.json",
        "{\"arn\":\"arn:aws:iam::444455556666:role/runner\",\"name\":\"runner\","
            + "\"id\":\"AROAEXAMPLE\",\"path\":\"/\"}");
    write(
        folder,
        role + "instance-profiles.json",
        "[\"arn:aws:iam::444455556666:instance-profile/x/b\","
            + "\"arn:aws:iam::444455556666:instance-profile/a\"]");
    Loading loaded = Loading.of(folder);

    assertThat(
            loaded
                .index()
                .role("arn:aws:iam::444455556666:role/runner")
                .orElseThrow()
                .instanceProfiles())
        .containsExactly("a", "b");
  }

  @Test
  void files_of_other_services_and_indexes_are_counted_once_and_not_read() {
    String account = "aws/aws/accounts/444455556666/";
    int before = Loading.of(folder).snapshot().roles().size();
    write(folder, account + "organization.json", "{\"organizationId\":\"o-example01\"}");
    write(folder, account + "s3-bpa.json", "{\"BlockPublicAcls\":true}");
    write(folder, "aws/aws/indexes/accounts-to-orgs.json", "{\"444455556666\":\"o-example01\"}");
    write(
        folder,
        account + "ecr/eu-central-1/repository/shop/policy.json",
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
            + "\"*\",\"Action\":\"*\"}]}");
    Loading loaded = Loading.of(folder);

    assertThat(loaded.snapshot().roles()).hasSize(before);
    assertThat(loaded.only("load.collected-others").message()).startsWith("4 files");
    assertThat(loaded.with("load.not-recognised")).isEmpty();
    assertThat(loaded.with("load.bare-trust-policy")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"ecr:PutImage\"", "[\"ecr:GetDownloadUrlForLayer\",\"ecr:BatchGetImage\"]"})
  void policy_of_a_repository_is_no_trust_policy(String actions) {
    Path file =
        write(
            folder,
            "x/policy.json",
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"444455556666\"},"
                + "\"Action\":"
                + actions
                + "}]}");
    Loading loaded = Loading.of(file);

    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.with("load.resource-policy")).hasSize(1);
  }

  @Test
  void tags_of_nobody_are_said() {
    write(folder, "elsewhere/bucket/tags.json", "{\"a\":\"b\"}");
    assertThat(Loading.of(folder).only("load.owner-unknown").message()).contains("tags");
  }

  @Test
  void file_called_tags_that_holds_something_else_is_not_recognised() {
    Path file = write(folder, "x/tags.json", "{\"a\":{\"b\":1}}");
    assertThat(Loading.of(file).with("load.not-recognised")).hasSize(1);
  }
}
