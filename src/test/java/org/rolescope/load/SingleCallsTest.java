package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Owners;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.SourceFile;
import org.rolescope.iam.User;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;

/** The calls of INPUT_FORMATS 3.2, one file each, and whose their answers are. */
class SingleCallsTest {
  private static final String ACCOUNT = "444455556666";
  private static final String ATTACHED =
      "{\"AttachedPolicies\":[{\"PolicyName\":\"p\",\"PolicyArn\":\"arn:aws:iam::aws:policy/p\"}]}";

  private final Path folder;

  SingleCallsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String arn(String resource) {
    return "arn:aws:iam::" + ACCOUNT + ":" + resource;
  }

  private static Permissions permissions(Loading loaded, String resource) {
    return loaded
        .index()
        .entity(arn(resource))
        .orElseThrow()
        .permissions()
        .orElse(Permissions.NONE);
  }

  private static String roles(String... names) {
    StringBuilder roles = new StringBuilder();
    for (String name : names) {
      roles.append(roles.isEmpty() ? "" : ",").append(Loading.role(name, Loading.trust("x")));
    }
    return "{\"Roles\":[" + roles + "]}";
  }

  @Test
  void folder_of_single_calls_is_as_good_as_account_details() {
    Loading loaded = Loading.of(fixture("calls"));
    Permissions deploy = permissions(loaded, "role/deploy-prod");
    assertThat(deploy.attached()).containsExactly(arn("policy/DeployAccess"));
    assertThat(deploy.missing()).isEmpty();
    User mara = loaded.index().user(arn("user/people/mara")).orElseThrow();
    assertThat(mara.groups()).isEqualTo(Fact.known(List.of("builders")));
    assertThat(mara.tags()).isEqualTo(Fact.known(Map.of("team", "robots")));
    assertThat(mara.permissions().orElse(Permissions.NONE).inline())
        .extracting(PolicyDocument::name)
        .containsExactly("own-keys");
    assertThat(loaded.index().identityPolicies(mara).missing())
        .containsExactly("document of policy `ReadOnlyAccess`");
    assertThat(loaded.snapshot().providers()).hasSize(3);
    assertThat(loaded.index().accountLabel(ACCOUNT)).isEqualTo("northwind-prod");
  }

  @Test
  void file_and_folder_names_give_the_owner() {
    Loading loaded = Loading.of(fixture("calls"));
    Permissions runner = permissions(loaded, "role/ci-runner");
    assertThat(runner.attached()).isEmpty();
    assertThat(runner.inline()).extracting(PolicyDocument::name).containsExactly("assume-deploy");
    assertThat(runner.missing())
        .containsExactly("get-role-policy `logs` of `ci-runner` in account 444455556666");
    assertThat(loaded.with("load.owner-by-name")).isNotEmpty();
  }

  @Test
  void version_of_a_policy_is_that_of_the_file_name_or_of_the_policy_beside_it() {
    Map<String, String> documents = new TreeMap<>();
    for (ManagedPolicy policy : Loading.of(fixture("calls")).snapshot().policies()) {
      documents.put(
          policy.name(),
          policy.document().toOptional().flatMap(PolicyDocument::policy).orElseThrow().json());
    }
    assertThat(documents.get("DeployAccess")).contains("s3:PutObject");
    assertThat(documents.get("Fences")).contains("sts:*");
  }

  @Test
  void instance_profile_is_added_to_its_role() {
    Loading loaded = Loading.of(fixture("calls"));
    assertThat(loaded.index().role(arn("role/ci-runner")).orElseThrow().instanceProfiles())
        .containsExactly("builders-ec2");
  }

  @Test
  void policy_alone_has_no_owner_and_is_kept_as_such() {
    Loading loaded = Loading.of(fixture("calls"));
    assertThat(loaded.only("load.owner-unknown").at().file()).endsWith("permissions-policy.json");
    assertThat(loaded.snapshot().sources())
        .filteredOn(source -> !source.ownerless().isEmpty())
        .extracting(SourceFile::ownerless)
        .containsExactly("permissions policy");
  }

  @Test
  void attached_without_inline_leaves_the_identity_gate_open() {
    write(folder, "list-roles.json", roles("caller", "target").replace("role/x", "role/caller"));
    write(folder, "caller-attached.json", "{\"AttachedPolicies\":[]}");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.index().identityPolicies(loaded.role("caller")).missing())
        .containsExactly("list-role-policies of `caller` in account 111122223333");
    AssumeRoleRequest call =
        AssumeRoleRequest.of(
            "arn:aws:iam::111122223333:role/caller", "arn:aws:iam::222233334444:role/other");
    Decision decision =
        new AssumeRoleSimulator(loaded.index(), Instant.EPOCH).simulate(call).decision();
    assertThat(decision).isEqualTo(Decision.UNDETERMINED);
  }

  @Test
  void answer_without_owner_costs_only_itself_and_says_what_would_settle_it() {
    write(folder, "list-roles.json", roles("a", "b"));
    write(folder, "answer.json", ATTACHED);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(loaded.only("load.owner-unknown").effect()).contains("--owner", "111122223333");
    assertThat(loaded.snapshot().sources().get(0).ownerless()).isEqualTo("attached policies");
  }

  @Test
  void owner_that_was_told_is_used() {
    write(folder, "list-roles.json", roles("a", "b"));
    write(folder, "answer.json", ATTACHED);
    Owners owners = Owners.NONE.and("answer.json", "arn:aws:iam::111122223333:role/b");
    IamSnapshot read =
        SnapshotLoader.load(List.of(folder), owners, Runnable::run, Progress.NONE)
            .value()
            .orElseThrow();
    assertThat(read.roles().get(1).permissions().orElse(Permissions.NONE).attached())
        .containsExactly("arn:aws:iam::aws:policy/p");
    assertThat(read.sources()).allMatch(source -> source.ownerless().isEmpty());
  }

  @Test
  void owner_told_for_no_file_or_of_another_kind_is_reported() {
    write(folder, "list-attached-role-policies.json", ATTACHED);
    Owners owners =
        Owners.NONE
            .and("list-attached-role-policies.json", "arn:aws:iam::111122223333:policy/b")
            .and("gone.json", "arn:aws:iam::111122223333:role/b");
    var read = SnapshotLoader.load(List.of(folder), owners, Runnable::run, Progress.NONE);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::code)
        .contains("load.owner-unfit", "load.owner-unused", "load.owner-unknown");
  }

  @Test
  void name_of_a_role_and_a_user_is_nobodys_until_a_word_says_which() {
    write(folder, "list-roles.json", roles("ops"));
    write(
        folder,
        "list-users.json",
        "{\"Users\":[{\"UserName\":\"ops\",\"Arn\":\"arn:aws:iam::111122223333:user/ops\"}]}");
    Path plain = write(folder, "ops-attached.json", ATTACHED);
    assertThat(Loading.of(folder).with("load.owner-unknown")).hasSize(1);
    assertThat(plain.toFile().renameTo(folder.resolve("ops-attached-user.json").toFile())).isTrue();
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("load.owner-unknown")).isEmpty();
    assertThat(loaded.user("ops").permissions().isKnown()).isTrue();
    assertThat(loaded.role("ops").permissions().isKnown()).isFalse();
  }

  @Test
  void account_comes_from_the_folder_where_the_data_hold_several() {
    write(folder, "111122223333/list-roles.json", roles("ops"));
    write(
        folder,
        "222233334444/list-roles.json",
        roles("ops").replace("111122223333", "222233334444"));
    write(folder, "222233334444/ops-attached.json", ATTACHED);
    write(folder, "ops-attached.json", ATTACHED);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.role("ops").permissions().isKnown()).isFalse();
    assertThat(
            loaded
                .index()
                .role("arn:aws:iam::222233334444:role/ops")
                .orElseThrow()
                .permissions()
                .isKnown())
        .isTrue();
    assertThat(loaded.only("load.owner-unknown").at().file())
        .isEqualTo(folder.resolve("ops-attached.json").toString());
  }

  @Test
  void several_lists_in_one_file_belong_to_nobody() {
    write(folder, "list-roles.json", roles("ops"));
    write(folder, "ops-attached.json", ATTACHED + ATTACHED);
    assertThat(Loading.of(folder).only("load.owner-unknown").effect()).contains("several");
  }

  @Test
  void page_that_is_missing_leaves_the_list_open() {
    write(folder, "list-roles.json", roles("ops"));
    write(folder, "list-role-policies-ops.json", "{\"PolicyNames\":[]}");
    write(
        folder,
        "ops-attached.json",
        ATTACHED.replace("]}", "],\"IsTruncated\":true,\"Marker\":\"abc\"}"));
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("incomplete.page")).hasSize(1);
    assertThat(loaded.role("ops").permissions().orElse(Permissions.NONE).missing())
        .containsExactly("list-attached-role-policies of `ops` in account 111122223333");
  }

  @Test
  void details_and_a_single_call_that_contradict_each_other_are_reported() {
    write(folder, "details.json", Loading.details(Loading.role("ops", Loading.trust("x"))));
    write(folder, "ops-attached.json", ATTACHED);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.conflict").message()).contains("role/ops");
    assertThat(loaded.role("ops").permissions()).isEqualTo(Fact.known(Permissions.NONE));
  }

  private static String inline(String action) {
    return "{\"RoleName\":\"ops\",\"PolicyName\":\"p\",\"PolicyDocument\":{\"Statement\":[{\"Effect\":"
        + "\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}}".formatted(action);
  }

  @Test
  void details_and_an_inline_policy_that_contradict_each_other_are_reported() {
    write(folder, "details.json", Loading.details(Loading.role("ops", Loading.trust("x"))));
    write(folder, "get-role-policy.json", inline("s3:*"));
    write(folder, "list-role-policies-ops.json", "{\"PolicyNames\":[\"p\"]}");
    assertThat(Loading.of(folder).with("load.conflict"))
        .extracting(conflict -> conflict.message())
        .allMatch(message -> message.contains("role/ops"))
        .hasSize(2);
  }

  @Test
  void inline_policy_that_two_files_tell_otherwise_is_reported() {
    write(folder, "list-roles.json", roles("ops"));
    write(folder, "one.json", inline("s3:*"));
    write(folder, "same.json", inline("s3:*"));
    assertThat(Loading.of(folder).with("load.conflict")).isEmpty();
    write(folder, "two.json", inline("sts:*"));
    assertThat(Loading.of(folder).only("load.conflict").at().file()).endsWith("two.json");
  }

  @Test
  void calls_in_any_spelling_and_with_the_envelope_of_an_sdk_are_read(@TempDir Path other)
      throws IOException {
    try (var files = Files.walk(fixture("calls"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file).replaceFirst("\\{", "{\"\\$metadata\":{},");
        write(other, fixture("calls").relativize(file).toString(), camel(text));
      }
    }
    Loading plain = Loading.of(fixture("calls"));
    Loading camel = Loading.of(other);
    assertThat(camel.snapshot().sources())
        .extracting(SourceFile::kind)
        .containsExactlyElementsOf(
            plain.snapshot().sources().stream().map(SourceFile::kind).toList());
    assertThat(permissions(camel, "role/deploy-prod").attached())
        .isEqualTo(permissions(plain, "role/deploy-prod").attached());
    assertThat(camel.snapshot().providers()).hasSize(3);
  }

  /** Field names of AWS's answers as an SDK for JavaScript writes them; policies keep theirs. */
  private static String camel(String json) {
    StringBuilder out = new StringBuilder();
    var matcher = Pattern.compile("\"([A-Z]\\w+)\":").matcher(json);
    List<String> policy =
        List.of(
            "Version", "Statement", "Effect", "Principal", "Action", "Resource", "Service", "AWS");
    while (matcher.find()) {
      String name = matcher.group(1);
      String written =
          policy.contains(name)
              ? name
              : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      matcher.appendReplacement(out, "\"" + written + "\":");
    }
    return matcher.appendTail(out).toString();
  }

  @Test
  void alias_of_an_account_that_nothing_names_is_kept_aside_and_said() {
    Path file = write(folder, "aliases.json", "{\"AccountAliases\":[\"northwind-prod\"]}");
    Loading loaded = Loading.of(file);
    assertThat(loaded.only("load.owner-unknown").message()).contains("`northwind-prod`");
    assertThat(loaded.only("load.owner-unknown").effect()).contains("--owner FILE=ACCOUNT");
    assertThat(loaded.only("load.owner-unknown").at().file()).endsWith("aliases.json");
    assertThat(loaded.snapshot().sources().get(0).ownerless()).isEqualTo("alias of an account");
  }

  @Test
  void alias_names_the_account_that_the_user_told() {
    Path file = write(folder, "aliases.json", "{\"AccountAliases\":[\"northwind-prod\"]}");
    Parsed<IamSnapshot> loaded =
        SnapshotLoader.load(
            List.of(file),
            new Owners(Map.of("aliases.json", ACCOUNT)),
            Runnable::run,
            Progress.NONE);
    assertThat(IamIndex.of(loaded.value().orElseThrow()).accountLabel(ACCOUNT))
        .isEqualTo("northwind-prod");
    assertThat(loaded.diagnostics()).noneMatch(one -> one.code().startsWith("load.owner"));
  }
}
