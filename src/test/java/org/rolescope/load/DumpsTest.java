package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;

/** What other tools write of roles (INPUT_FORMATS 3.7, 3.8, 3.11), and archives of it. */
class DumpsTest {
  private static final String ROLE = "arn:aws:iam::444455556666:role/deploy-prod";

  private final Path folder;

  DumpsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Role role(String name) {
    return Loading.of(fixture("dumps/" + name)).index().role(ROLE).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config-snapshot.json",
        "get-resource-config-history.json",
        "select-resource-config.json",
        "steampipe.json",
        "steampipe.csv",
        "cloudhound.jsonl"
      })
  void dump_with_policies_tells_all_of_a_role(String name) {
    Role role = role(name);
    Permissions permissions = role.permissions().orElse(Permissions.NONE);
    assertThat(role.trustPolicy()).isPresent();
    assertThat(permissions.attached())
        .containsExactly("arn:aws:iam::444455556666:policy/DeployAccess");
    assertThat(permissions.inline()).extracting(PolicyDocument::name).containsExactly("releases");
    assertThat(permissions.missing()).isEmpty();
    assertThat(role.boundary()).isEqualTo(Fact.known(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudquery.json", "cloudquery.csv", "cloudfox.json"})
  void dump_without_policies_leaves_them_missing(String name) {
    Role role = role(name);
    assertThat(role.trustPolicy()).isPresent();
    assertThat(role.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(role.permissions().isKnown()).isFalse();
  }

  @Test
  void tags_as_a_map_are_read() {
    assertThat(role("steampipe.csv").tags()).isEqualTo(Fact.known(Map.of("team", "robots")));
    assertThat(role("cloudquery.csv").tags()).isEqualTo(Fact.known(Map.of("team", "robots")));
  }

  private Loading query(String item) {
    String text = item.replace("\"", "\\\"");
    return Loading.of(
        write(
            folder,
            "query.json",
            "{\"Results\":[\"%s\"],\"QueryInfo\":{\"SelectFields\":[]}}".formatted(text)));
  }

  @Test
  void what_a_query_of_config_did_not_select_is_missing_not_none() {
    String trust = "\"assumeRolePolicyDocument\":\"%7B%22Statement%22%3A%5B%5D%7D\"";
    Role role =
        query("{\"arn\":\"%s\",\"configuration\":{%s}}".formatted(ROLE, trust))
            .index()
            .role(ROLE)
            .orElseThrow();
    assertThat(role.trustPolicy()).isPresent();
    assertThat(role.permissions().isKnown()).isFalse();
    assertThat(role.boundary().isKnown()).isFalse();
    assertThat(role.tags().isKnown()).isFalse();
  }

  /** What {@code batch-get-resource-config} prints; {@code more} is put into the configuration. */
  private Loading batch(String more) {
    String configuration =
        "{'path':'/','roleName':'deploy-prod','roleId':'AROADEPLOY0001','arn':'%s',".formatted(ROLE)
            + "'assumeRolePolicyDocument':'%7B%22Statement%22%3A%5B%5D%7D','rolePolicyList':[],"
            + "'attachedManagedPolicies':[]"
            + more
            + "}";
    String item =
        "{'accountId':'444455556666','arn':'%s','resourceType':'AWS::IAM::Role',".formatted(ROLE)
            + "'configuration':'"
            + configuration.replace("'", "\\'")
            + "','supplementaryConfiguration':{}}";
    String left =
        "[{'resourceType':'AWS::IAM::Role','resourceId':'AROALEFT0001'},"
            + "{'resourceType':'AWS::EC2::VPC','resourceId':'vpc-1'}]";
    String text = "{'baseConfigurationItems':[%s],'unprocessedResourceKeys':%s}";
    return Loading.of(write(folder, "batch.json", text.formatted(item, left).replace('\'', '"')));
  }

  @Test
  void batch_of_config_is_read_and_what_it_did_not_get_to_is_not_known() {
    Loading loaded = batch("");
    Role role = loaded.index().role(ROLE).orElseThrow();
    assertThat(role.trustPolicy()).isPresent();
    assertThat(role.permissions().isKnown()).isTrue();
    assertThat(loaded.only("incomplete.unprocessed").message()).contains("AROALEFT0001");
    assertThat(loaded.only("incomplete.unprocessed").at().pointer())
        .isEqualTo("/unprocessedResourceKeys/0");
  }

  @Test
  void tags_that_config_tells_nothing_of_are_missing_not_none() {
    assertThat(batch("").index().role(ROLE).orElseThrow().tags().isKnown()).isFalse();
    assertThat(batch(",'tags':[]").index().role(ROLE).orElseThrow().tags())
        .isEqualTo(Fact.known(Map.of()));
  }

  @Test
  void batch_over_several_accounts_that_got_to_nothing_says_so() {
    String left = "{\"SourceAccountId\":\"1\",\"ResourceType\":\"AWS::IAM::Role\"}";
    Loading loaded =
        Loading.of(
            write(
                folder,
                "batch.json",
                "{\"BaseConfigurationItems\":[],\"UnprocessedResourceIdentifiers\":[%s]}"
                    .formatted(left)));
    assertThat(loaded.with("incomplete.unprocessed")).hasSize(1);
    assertThat(loaded.with("load.not-recognised")).isEmpty();
  }

  @Test
  void result_of_a_query_that_does_not_say_what_it_is_of_is_reported() {
    Loading loaded = query("{\"resourceName\":\"x\",\"configuration\":{\"roleName\":\"x\"}}");
    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.only("load.wrong-type").message()).contains("resourceType");
  }

  @Test
  void deletion_and_an_item_of_another_file_contradict_each_other() {
    Path deleted =
        write(
            folder,
            "later.json",
            "{\"configurationItems\":[{\"resourceType\":\"AWS::IAM::Role\",\"arn\":\"%s\","
                    .formatted(ROLE)
                + "\"configurationItemStatus\":\"ResourceDeleted\"}]}");
    assertThat(Loading.of(deleted).with("load.not-in-both")).isEmpty();
    Loading both = Loading.of(fixture("dumps/config-snapshot.json"), deleted);
    assertThat(both.only("load.not-in-both").message()).contains("config-snapshot.json");
  }

  @Test
  void config_item_of_what_was_deleted_is_left_out_with_a_note() {
    Loading loaded = Loading.of(fixture("dumps/config-snapshot.json"));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.only("load.deleted").message()).contains("gone");
  }

  @Test
  void collected_folder_is_put_together_by_its_metadata() {
    Loading loaded = Loading.of(fixture("dumps/iam-collect"));
    Role role = loaded.index().role("arn:aws:iam::444455556666:role/Deploy-Prod").orElseThrow();
    assertThat(role.trust().isKnown()).isTrue();
    Permissions permissions = role.permissions().orElse(Permissions.NONE);
    assertThat(permissions.attached())
        .containsExactly("arn:aws:iam::444455556666:policy/DeployAccess");
    assertThat(permissions.inline()).hasSize(1);
    assertThat(permissions.missing()).isEmpty();
    assertThat(loaded.index().managedDocument("arn:aws:iam::444455556666:policy/DeployAccess"))
        .isPresent();
    assertThat(loaded.index().user("arn:aws:iam::444455556666:user/mara").orElseThrow().groups())
        .isEqualTo(Fact.known(List.of("builders")));
    assertThat(loaded.with("load.owner-unknown")).isEmpty();
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  @Test
  void zip_archive_is_read_entry_by_entry() throws IOException {
    byte[] text = Files.readAllBytes(fixture("dumps/steampipe.json"));
    Path file = zip("a.zip", Map.of("x/inner.json", text, "notes.md", new byte[] {'#'}));
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.snapshot().sources())
        .filteredOn(SourceFile::recognised)
        .extracting(SourceFile::path)
        .containsExactly(file + "!/x/inner.json");
  }

  /** Under one name as it is told, and each is read. */
  @Test
  void entries_whose_names_differ_only_in_how_they_begin_are_both_read() throws IOException {
    String role = "{\"Role\":{\"RoleName\":\"%s\",\"Arn\":\"arn:aws:iam::111122223333:role/%s\"}}";
    Path file =
        zip(
            "a.zip",
            Map.of(
                "./a.json",
                role.formatted("one", "one").getBytes(StandardCharsets.UTF_8),
                "a.json",
                role.formatted("two", "two").getBytes(StandardCharsets.UTF_8)));

    assertThat(Loading.of(file).snapshot().roles())
        .extracting(Role::name)
        .containsExactlyInAnyOrder("one", "two");
  }

  /** Packers of folders write {@code ./}, some on Windows backslashes; both are no hidden files. */
  @ParameterizedTest
  @CsvSource({
    "./inner.json, inner.json",
    "./x/./inner.json, x/inner.json",
    "x\\inner.json, x/inner.json",
    "../inner.json, ../inner.json",
    ".x/inner.json, ",
    "./x/.inner.json, "
  })
  void entry_is_read_however_its_name_begins_unless_it_is_hidden(String entry, String told)
      throws IOException {
    Path file = zip("a.zip", Map.of(entry, Files.readAllBytes(fixture("dumps/steampipe.json"))));
    assertThat(Loading.of(file).snapshot().sources())
        .extracting(SourceFile::path)
        .containsExactlyElementsOf(told == null ? List.of() : List.of(file + "!/" + told));
  }

  @Test
  void archive_in_an_archive_is_refused() throws IOException {
    Path inner = zip("b.zip", Map.of("a.json", new byte[] {'{', '}'}));
    byte[] bytes = Files.readAllBytes(inner);
    Files.delete(inner);
    Loading loaded = Loading.of(zip("a.zip", Map.of("inner.zip", bytes)));
    assertThat(loaded.only("load.not-recognised").message()).contains("inside an archive");
  }

  @Test
  void zip_that_blows_up_is_stopped_at_its_limit() throws IOException {
    byte[] spaces = new byte[40 << 20];
    Arrays.fill(spaces, (byte) ' ');
    spaces[0] = '[';
    Loading loaded = Loading.of(zip("a.zip", Map.of("a.json", spaces)));
    assertThat(loaded.diagnostics())
        .anySatisfy(problem -> assertThat(problem.message()).contains("out of proportion"));
  }

  @Test
  void gzip_that_blows_up_is_stopped_at_its_limit() throws IOException {
    byte[] spaces = new byte[40 << 20];
    Arrays.fill(spaces, (byte) ' ');
    spaces[0] = '[';
    Path file = folder.resolve("a.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(spaces);
    }
    assertThat(Loading.of(file).diagnostics())
        .anySatisfy(problem -> assertThat(problem.message()).contains("out of proportion"));
  }

  @Test
  void broken_zip_costs_only_itself() throws IOException {
    Files.write(folder.resolve("a.zip"), "PK\u0003\u0004rest".getBytes(StandardCharsets.UTF_8));
    write(folder, "b.json", Files.readString(fixture("dumps/steampipe.json")));
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("load.unreadable")).hasSize(1);
    assertThat(loaded.snapshot().roles()).hasSize(1);
  }

  @Test
  void link_out_of_the_folder_is_said_and_not_followed(@TempDir Path other) throws IOException {
    Path outside = write(other, "a.json", Files.readString(fixture("dumps/steampipe.json")));
    Files.createSymbolicLink(folder.resolve("link.json"), outside);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("load.link-outside")).hasSize(1);
    assertThat(loaded.snapshot().roles()).isEmpty();
  }
}
