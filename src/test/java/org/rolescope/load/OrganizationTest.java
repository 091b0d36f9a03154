package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;

/** organization.json: a tree, whatever was written, and its policies. */
class OrganizationTest {
  private final Path folder;

  OrganizationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** An organisation with one account, if {@code members} has none. */
  private Loading load(String members) {
    String account = "\"Accounts\":[{\"Id\":\"1\",\"ParentId\":\"r-0\"}],";
    return Loading.of(
        write(
            folder,
            "organization.json",
            "{\"Organization\":{\"Id\":\"o-x\",\"MasterAccountId\":\"1\"},"
                + (members.contains("Accounts") ? "" : account)
                + members
                + "}"));
  }

  private static Organization organization(Loading loaded) {
    return loaded.snapshot().organization().orElseThrow();
  }

  @Test
  void export_in_any_order_becomes_a_tree_with_parents_before_children() {
    Organization read = organization(Loading.of(fixture("organization.json")));
    assertThat(read.id()).isEqualTo("o-example01");
    assertThat(read.name()).isEqualTo("Example");
    assertThat(read.managementAccount()).isEqualTo("111122223333");
    assertThat(read.nodes())
        .extracting(Node::id)
        .containsExactly("r-root", "111122223333", "ou-work", "ou-prod", "444455556666");
  }

  @Test
  void policies_have_content_as_object_or_as_text() {
    Organization read = organization(Loading.of(fixture("organization.json")));
    assertThat(read.policies())
        .allSatisfy(policy -> assertThat(policy.document().policy()).isPresent());
    assertThat(read.policies())
        .extracting(Organization.ControlPolicy::type)
        .containsExactly(ControlType.SERVICE_CONTROL_POLICY, ControlType.RESOURCE_CONTROL_POLICY);
  }

  @Test
  void accounts_get_their_names_from_it() {
    Loading loaded =
        Loading.of(fixture("organization.json"), fixture("authorization-details.json"));
    assertThat(loaded.index().accountLabel("111122223333")).isEqualTo("management");
    assertThat(loaded.index().account("444455556666").orElseThrow().loaded()).isFalse();
  }

  @Test
  void account_that_it_does_not_list_is_reported_as_outside() {
    Loading loaded =
        Loading.of(
            fixture("authorization-details.json"),
            write(
                folder,
                "organization.json",
                "{\"Organization\":{\"Id\":\"o-x\"},\"Roots\":[{\"Id\":\"r-1\"}],\"Accounts\":["
                    + "{\"Id\":\"1\",\"ParentId\":\"r-1\"}]}"));
    assertThat(loaded.with("incomplete.outside-organization")).hasSize(1);
  }

  /** Else every account would be told to be outside, and no policy to hold for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Organization':{'Id':'o-x','MasterAccountId':'1'}}",
        "{'Policy':{'PolicySummary':{'Id':'p-1','Name':'n','Type':'SERVICE_CONTROL_POLICY',"
            + "'Arn':'arn:aws:organizations::1:policy/o-x/service_control_policy/p-1'},"
            + "'Content':'{}'}}"
      })
  void organisation_without_any_account_is_not_known(String answer) {
    Loading loaded = Loading.of(write(folder, "answer.json", answer.replace('\'', '"')));

    assertThat(loaded.snapshot().organization()).isEmpty();
    assertThat(loaded.only("organization.no-accounts").effect()).contains("list-accounts");
  }

  @Test
  void target_that_is_not_in_the_tree_is_reported() {
    Loading loaded =
        load(
            "\"Roots\":[{\"Id\":\"r-1\"}],\"Policies\":[{\"Id\":\"p-1\","
                + "\"Type\":\"SERVICE_CONTROL_POLICY\",\"Content\":{\"Statement\":[]},"
                + "\"TargetIds\":[\"ou-none\"]}]");
    assertThat(loaded.only("organization.unknown-target").message()).contains("ou-none");
  }

  @Test
  void policy_of_another_type_is_left_out_with_a_note() {
    Loading loaded =
        load("\"Policies\":[{\"Id\":\"p-1\",\"Type\":\"TAG_POLICY\",\"TargetIds\":[]}]");
    assertThat(organization(loaded).policies()).isEmpty();
    assertThat(loaded.with("load.other-policy-type")).hasSize(1);
  }

  @Test
  void policy_without_content_is_there_but_unreadable() {
    Loading loaded =
        load(
            "\"Policies\":[{\"Id\":\"p-1\",\"Type\":\"SERVICE_CONTROL_POLICY\",\"TargetIds\":[]}]");
    assertThat(organization(loaded).policies().get(0).document().policy()).isEmpty();
    assertThat(loaded.with("load.no-content")).hasSize(1);
  }

  @Test
  void parent_that_is_not_in_the_tree_is_reported_and_dropped() {
    Loading loaded = load("\"OrganizationalUnits\":[{\"Id\":\"ou-1\",\"ParentId\":\"ou-none\"}]");
    assertThat(organization(loaded).nodes()).contains(new Node("ou-1", "", NodeKind.UNIT, ""));
    assertThat(loaded.only("organization.no-parent").message()).contains("ou-none");
  }

  @Test
  void root_that_is_only_a_parent_is_taken_to_be_there() {
    Loading loaded = load("\"Accounts\":[{\"Id\":\"123\",\"ParentId\":\"r-9\"}]");
    assertThat(organization(loaded).pathTo("123"))
        .extracting(Node::id)
        .containsExactly("r-9", "123");
    assertThat(loaded.with("organization.unlisted-root")).hasSize(1);
  }

  @Test
  void units_in_a_circle_are_cut_once_and_all_kept() {
    Loading loaded =
        load(
            "\"OrganizationalUnits\":[{\"Id\":\"ou-a\",\"ParentId\":\"ou-b\"},"
                + "{\"Id\":\"ou-b\",\"ParentId\":\"ou-a\"},{\"Id\":\"ou-c\",\"ParentId\":\"ou-a\"},"
                + "{\"Id\":\"ou-self\",\"ParentId\":\"ou-self\"}]");
    assertThat(organization(loaded).nodes()).hasSize(6).doesNotHaveDuplicates();
    assertThat(loaded.with("organization.no-parent")).hasSize(2);
    assertThat(organization(loaded).pathTo("ou-c")).hasSize(2);
  }

  @Test
  void organisation_in_two_files_is_one() {
    Loading loaded =
        Loading.of(
            write(
                folder,
                "a.json",
                "{\"Organization\":{\"Id\":\"o-x\"},\"Roots\":[{\"Id\":\"r-1\"}]}"),
            write(
                folder,
                "b.json",
                "{\"Accounts\":[{\"Id\":\"123\",\"Name\":\"n\",\"ParentId\":\"r-1\"}]}"));
    assertThat(organization(loaded).nodes()).hasSize(2);
  }

  @Test
  void account_that_a_page_may_hold_that_is_missing_is_not_outside() {
    assertThat(load("\"Policies\":[]").index().organizationLacks("2")).isFalse();
    Loading loaded = load("\"Policies\":[],\"NextToken\":\"abc\"");
    assertThat(loaded.index().organizationLacks("2")).isTrue();
    assertThat(loaded.index().organizationLacks("1")).isFalse();
    assertThat(loaded.with("incomplete.page")).hasSize(1);
  }

  @Test
  void second_organisation_is_refused() {
    Loading loaded =
        Loading.of(
            write(
                folder,
                "a.json",
                "{\"Organization\":{\"Id\":\"o-x\"},\"Accounts\":[{\"Id\":\"1\",\"ParentId\":\"r-1\"}]}"),
            write(folder, "b.json", "{\"Organization\":{\"Id\":\"o-y\"}}"));
    assertThat(organization(loaded).id()).isEqualTo("o-x");
    assertThat(loaded.only("organization.second").at().file()).endsWith("b.json");
  }

  @Test
  void account_under_two_parents_is_a_conflict() {
    Loading loaded =
        load(
            "\"Roots\":[{\"Id\":\"r-1\"},{\"Id\":\"r-2\"}],\"Accounts\":["
                + "{\"Id\":\"123\",\"ParentId\":\"r-1\"},{\"Id\":\"123\",\"ParentId\":\"r-2\"}]");
    assertThat(loaded.with("load.conflict")).hasSize(1);
    assertThat(organization(loaded).pathTo("123")).extracting(Node::id).startsWith("r-1");
  }
}
