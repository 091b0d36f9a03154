package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;

/** The shapes of INPUT_FORMATS 3.2 and 3.3, alone and beside account authorization details. */
class OtherShapesTest {
  private static final String NEEDED = "account authorization details of account 111122223333";

  private final Path folder;

  OtherShapesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<String> kinds(Loading loaded) {
    return loaded.snapshot().sources().stream().map(SourceFile::kind).toList();
  }

  @Test
  void role_list_alone_leaves_the_rest_missing_and_names_what_would_give_it() {
    Loading loaded = Loading.of(fixture("list-roles.json"));
    Role role = loaded.role("fresh");
    assertThat(kinds(loaded)).containsExactly("list-roles");
    assertThat(role.permissions()).isEqualTo(Fact.missing(NEEDED));
    assertThat(role.boundary()).isEqualTo(Fact.missing(NEEDED));
    assertThat(role.tags()).isEqualTo(Fact.missing(NEEDED));
    assertThat(role.lastUsed()).isEqualTo(Fact.missing(NEEDED));
    assertThat(role.maxSessionSeconds()).isEqualTo(Fact.known(3600));
  }

  @Test
  void role_list_alone_completes_no_list_of_its_account() {
    Account account =
        Loading.of(fixture("list-roles.json")).index().account("111122223333").orElseThrow();
    assertThat(account.loaded()).isTrue();
    assertThat(account.complete()).isEmpty();
  }

  @Test
  void role_list_beside_details_adds_duration_and_description_and_no_conflict() {
    Loading loaded = Loading.of(fixture("authorization-details.json"), fixture("list-roles.json"));
    Role role = loaded.role("audit");
    assertThat(role.maxSessionSeconds()).isEqualTo(Fact.known(7200));
    assertThat(role.description()).isEqualTo("For the yearly audit");
    assertThat(role.permissions().isKnown()).isTrue();
    assertThat(loaded.snapshot().roles()).hasSize(3);
    assertThat(loaded.with("load.conflict")).isEmpty();
  }

  @Test
  void get_role_knows_boundary_and_tags_but_no_permissions() {
    Role role = Loading.of(fixture("get-role.json")).role("audit");
    assertThat(role.boundary()).isEqualTo(Fact.known(Optional.empty()));
    assertThat(role.tags().isKnown()).isTrue();
    assertThat(role.permissions()).isEqualTo(Fact.missing(NEEDED));
  }

  @Test
  void get_role_made_later_gives_the_later_use() {
    Role role =
        Loading.of(fixture("authorization-details.json"), fixture("get-role.json")).role("audit");
    assertThat(role.lastUsed().toOptional().flatMap(used -> used).map(Role.LastUsed::date))
        .contains("2024-06-01T08:00:00+00:00");
  }

  @Test
  void roles_taken_out_of_their_list_are_read_alone() {
    String text = "[" + role("a", trust("b")) + "," + role("c", trust("b")) + "]";
    Loading loaded = Loading.of(write(folder, "roles.json", text));
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(loaded.role("a").permissions()).isEqualTo(Fact.missing(NEEDED));
  }

  @Test
  void create_role_as_documented_has_a_placeholder_and_no_trust_policy() {
    Loading loaded = Loading.of(fixture("new-role/create-role.json"));
    assertThat(loaded.role("newcomer").trust())
        .isEqualTo(Fact.missing("get-role of `newcomer` in account 111122223333"));
    assertThat(loaded.only("load.placeholder").at().line()).isEqualTo(8);
  }

  @Test
  void create_role_does_not_contradict_what_was_added_since(@TempDir Path other) {
    Path details =
        write(
            other,
            "details.json",
            details(role("newcomer", trust("x") + ",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]")));
    Loading loaded = Loading.of(details, fixture("new-role/create-role.json"));
    assertThat(loaded.with("load.conflict")).isEmpty();
    assertThat(loaded.role("newcomer").tags().orElse(Map.of())).containsKey("a");
  }

  @Test
  void trust_policy_beside_the_role_that_lacks_one_is_that_of_the_role() {
    Loading loaded = Loading.of(fixture("new-role"));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.role("newcomer").trust().isKnown()).isTrue();
    assertThat(loaded.only("load.bare-trust-policy").message()).contains("`newcomer`");
  }

  @Test
  void trust_policy_alone_gets_a_role_of_no_account_named_after_its_folder() {
    Loading loaded = Loading.of(fixture("new-role/trust-policy.json"));
    Role role = loaded.snapshot().roles().get(0);
    assertThat(role.arn()).hasToString("arn:aws:iam::000000000000:role/new-role");
    assertThat(role.trust().isKnown()).isTrue();
    assertThat(role.permissions().isKnown()).isFalse();
  }

  @Test
  void trust_policies_of_the_same_name_get_a_role_each() {
    String policy =
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"%s\"}]}";
    write(folder, "x/deploy.json", policy.formatted("sts:AssumeRole"));
    write(folder, "y/deploy.json", policy.formatted("sts:TagSession"));
    assertThat(Loading.of(folder).snapshot().roles())
        .extracting(Role::name)
        .containsExactly("deploy", "deploy-2");
  }

  @Test
  void permissions_policy_alone_is_nobodys_trust() {
    Path file =
        write(
            folder,
            "trust-policy.json",
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.only("load.owner-unknown").severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void shape_decides_and_not_the_name() {
    Path file = write(folder, "organization.json", details(role("a", trust("b"))));
    assertThat(kinds(Loading.of(file))).containsExactly("account authorization details");
  }

  @Test
  void members_in_any_order_are_recognised() {
    Path file =
        write(
            folder,
            "a.json",
            "{\"Policies\":[{\"Arn\":\"arn:aws:iam::111122223333:policy/p\",\"PolicyVersionList\":[]},"
                + "{\"Arn\":\"arn:aws:iam::111122223333:policy/q\",\"PolicyVersionList\":[]}],"
                + "\"ResponseMetadata\":{},\"RoleDetailList\":["
                + role("a", trust("b"))
                + "]}");
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().policies()).hasSize(2);
    assertThat(loaded.snapshot().roles()).hasSize(1);
  }

  @Test
  void names_in_camel_and_snake_case_are_the_same() {
    String snake =
        details(role("a", trust("b")))
            .replace("RoleDetailList", "role_detail_list")
            .replace("AssumeRolePolicyDocument", "assumeRolePolicyDocument")
            .replace("\"Arn\"", "\"arn\"");
    assertThat(Loading.of(write(folder, "a.json", snake)).role("a").trust().isKnown()).isTrue();
  }

  @Test
  void several_values_and_lists_of_pages_in_one_file_are_read() {
    String other = details(role("c", trust("b"))).replace("111122223333", "222233334444");
    String text = details(role("a", trust("b"))) + "\n[" + other + "]\n" + details(role("d", ""));
    Loading loaded = Loading.of(write(folder, "a.json", text));
    assertThat(loaded.snapshot().roles()).hasSize(3);
    assertThat(loaded.snapshot().sources().get(0).accounts())
        .containsExactly("111122223333", "222233334444");
    assertThat(loaded.index().role("arn:aws:iam::222233334444:role/c").orElseThrow().at().pointer())
        .isEqualTo("/0/RoleDetailList/0");
  }
}
