package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;

/** An odd item costs only itself, and is reported with its place. */
class OddInputTest {
  private final Path folder;

  OddInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Loading load(String text) {
    return Loading.of(write(folder, "a.json", text));
  }

  @Test
  void role_without_arn_is_left_out_alone() {
    Loading loaded =
        load(details(role("a", trust("b")), "{\"RoleName\":\"lost\"}", role("c", trust("b"))));
    Diagnostic problem = loaded.only("load.no-arn");
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(problem.message()).contains("`lost`");
    assertThat(problem.effect()).isEqualTo("the role is left out");
    assertThat(problem.at().pointer()).isEqualTo("/RoleDetailList/1");
    assertThat(problem.at().line()).isEqualTo(2);
  }

  @Test
  void element_out_of_place_in_a_policy_is_reported_where_it_stands() {
    String trust =
        ",\"AssumeRolePolicyDocument\":{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
            + "\"Principal\":{\"AWS\":\"*\"}}}";
    Loading loaded = load(details(role("a", trust)));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.only("policy.kind").message()).contains("expected sts actions only");
    assertThat(loaded.only("policy.kind").at().pointer())
        .isEqualTo("/RoleDetailList/0/AssumeRolePolicyDocument/Statement/Action");
  }

  @Test
  void role_with_the_arn_of_a_user_is_left_out() {
    Loading loaded = load(details(role("a", "").replace(":role/", ":user/")));
    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.with("load.no-arn")).hasSize(1);
  }

  @Test
  void item_that_is_no_object_is_left_out_alone() {
    Loading loaded = load(details("7", role("a", trust("b")), "null", "[[]]"));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.with("load.wrong-type")).hasSize(3);
  }

  @Test
  void list_of_another_type_makes_the_permissions_missing_not_empty() {
    Loading loaded = load(details(role("a", trust("b") + ",\"RolePolicyList\":\"none\"")));
    assertThat(loaded.role("a").permissions())
        .isEqualTo(Fact.missing("readable `RolePolicyList` of `a`"));
    assertThat(loaded.only("load.wrong-type").at().pointer())
        .isEqualTo("/RoleDetailList/0/RolePolicyList");
  }

  @Test
  void list_cut_off_by_powershell_is_explained() {
    Loading loaded =
        load(details(role("a", trust("b") + ",\"RolePolicyList\":\"System.Object[]\"")));
    assertThat(loaded.only("load.cut-off").message()).contains("`RolePolicyList`");
    assertThat(loaded.only("load.cut-off").effect()).contains("-Depth 100");
    assertThat(loaded.only("load.cut-off").at().pointer())
        .isEqualTo("/RoleDetailList/0/RolePolicyList");
    assertThat(loaded.with("load.wrong-type")).isEmpty();
    assertThat(loaded.role("a").permissions().isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"AttachedManagedPolicies\":[\"Amazon.IdentityManagement.Model.AttachedPolicyType\"]",
        "\"RolePolicyList\":[\"@{PolicyName=p; PolicyDocument=}\"]"
      })
  void item_cut_off_by_powershell_is_no_policy(String list) {
    Loading loaded = load(details(role("a", trust("b") + "," + list)));
    assertThat(loaded.role("a").permissions().isKnown()).isFalse();
    assertThat(loaded.only("load.cut-off").at().pointer()).endsWith("/0");
  }

  @Test
  void tag_cut_off_by_powershell_leaves_the_tags_missing() {
    Loading loaded = load(details(role("a", trust("b") + ",\"Tags\":[\"@{Key=a; Value=b}\"]")));
    assertThat(loaded.role("a").tags().isKnown()).isFalse();
    assertThat(loaded.only("load.cut-off").at().pointer()).isEqualTo("/RoleDetailList/0/Tags/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Statement\":[\"@{Effect=Allow; Action=sts:AssumeRole}\"]}",
        "{\"Statement\":\"System.Object[]\"}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":\"@{AWS=*}\"}]}",
        "\"@{Version=2012-10-17; Statement=System.Object[]}\"",
        "\"{\\\"Statement\\\":[\\\"System.Collections.Hashtable\\\"]}\""
      })
  void document_cut_off_by_powershell_is_unknown_and_explained(String document) {
    Loading loaded = load(details(role("a", ",\"AssumeRolePolicyDocument\":" + document)));
    assertThat(loaded.role("a").trust().map(PolicyDocument::policy))
        .isEqualTo(Fact.known(Optional.empty()));
    assertThat(loaded.only("load.cut-off").effect()).contains("-Depth 100");
    assertThat(loaded.only("load.cut-off").at().pointer())
        .startsWith("/RoleDetailList/0/AssumeRolePolicyDocument");
    assertThat(loaded.codes()).noneMatch(code -> code.startsWith("policy."));
  }

  @Test
  void names_cut_off_by_powershell_are_no_names() {
    Loading loaded =
        Loading.of(
            write(folder, "r.json", "{\"Roles\":[" + role("a", trust("b")) + "]}"),
            write(folder, "list-role-policies-a.json", "{\"PolicyNames\":\"System.Object[]\"}"));
    assertThat(loaded.only("load.cut-off").at().pointer()).isEqualTo("/PolicyNames");
    assertThat(loaded.role("a").permissions().orElse(Permissions.NONE).missing())
        .contains("list-role-policies of `a` in account 111122223333");
  }

  @Test
  void attached_policies_cut_off_by_powershell_are_not_none() {
    Loading loaded =
        Loading.of(
            write(folder, "r.json", "{\"Roles\":[" + role("a", trust("b")) + "]}"),
            write(
                folder,
                "list-attached-role-policies-a.json",
                "{\"AttachedPolicies\":[\"Amazon.IdentityManagement.Model.AttachedPolicyType\"]}"));
    assertThat(loaded.with("load.cut-off")).hasSize(1);
    assertThat(loaded.role("a").permissions().orElse(Permissions.NONE).missing())
        .contains("list-attached-role-policies of `a` in account 111122223333");
  }

  @Test
  void list_of_nothing_but_words_of_powershell_is_explained() {
    assertThat(load("[\"@{RoleName=a; Arn=b}\"]").only("load.cut-off").at().line()).isEqualTo(1);
  }

  @Test
  void attachment_without_arn_is_remembered_by_its_name() {
    Loading loaded =
        load(
            details(
                role("a", trust("b") + ",\"AttachedManagedPolicies\":[{\"PolicyName\":\"p\"}]")));
    assertThat(loaded.role("a").permissions().orElse(Permissions.NONE).attached())
        .containsExactly("p");
    assertThat(loaded.with("incomplete.policy-document")).hasSize(1);
  }

  @Test
  void document_that_is_no_json_is_there_but_unreadable() {
    Loading loaded = load(details(role("a", ",\"AssumeRolePolicyDocument\":\"hello\"")));
    assertThat(loaded.role("a").trust().map(PolicyDocument::policy))
        .isEqualTo(Fact.known(Optional.empty()));
    assertThat(loaded.with("load.unreadable-document")).hasSize(1);
  }

  @Test
  void problem_inside_a_document_has_the_line_of_its_element() {
    String text =
        details(
            role(
                "a",
                ",\"AssumeRolePolicyDocument\":{\"Statement\":[\n{\"Principal\":\"*\",\n\"Action\":\"sts:AssumeRole\",\n\"Effect\":\"allow\"}]}"));
    Diagnostic problem = load(text).only("policy.effect");
    assertThat(problem.at().line()).isEqualTo(4);
    assertThat(problem.at().pointer())
        .isEqualTo("/RoleDetailList/0/AssumeRolePolicyDocument/Statement/0/Effect");
  }

  @Test
  void identical_documents_are_reported_at_each_of_their_places() {
    String odd = ",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\"}";
    Loading loaded = load(details(role("a", odd), role("b", odd)));
    assertThat(loaded.with("policy.no-statement"))
        .extracting(problem -> problem.at().line())
        .containsExactly(1, 2);
  }

  @Test
  void identical_documents_are_one_value() {
    Loading loaded = load(details(role("a", trust("x")), role("b", trust("x"))));
    assertThat(loaded.role("a").trust().toOptional().orElseThrow().policy().orElseThrow())
        .isSameAs(loaded.role("b").trust().toOptional().orElseThrow().policy().orElseThrow());
  }

  @Test
  void key_that_stands_twice_is_reported_and_the_first_counts() {
    Loading loaded = load(details(role("a", trust("b") + ",\"RoleId\":\"1\",\"RoleId\":\"2\"")));
    assertThat(loaded.role("a").uniqueId()).isEqualTo("1");
    assertThat(loaded.only("load.duplicate-key").at().pointer())
        .isEqualTo("/RoleDetailList/0/RoleId");
  }

  @Test
  void list_that_stands_twice_is_reported_and_both_are_read() {
    Loading loaded =
        load(
            "{\"RoleDetailList\":["
                + role("a", trust("b"))
                + "],\"RoleDetailList\":["
                + role("c", trust("b"))
                + "]}");
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(loaded.with("load.duplicate-key")).hasSize(1);
  }

  @Test
  void document_with_two_lists_of_statements_is_there_but_unreadable() {
    String twice = "{\"Statement\":[],\"Statement\":[{\"Effect\":\"Allow\"}]}";
    Loading loaded =
        load(
            details(
                role("a", ",\"AssumeRolePolicyDocument\":" + twice),
                role(
                    "b", ",\"AssumeRolePolicyDocument\":\"" + twice.replace("\"", "\\\"") + "\"")));
    assertThat(loaded.role("a").trustPolicy()).isEmpty();
    assertThat(loaded.role("b").trustPolicy()).isEmpty();
    assertThat(loaded.with("policy.duplicate-key"))
        .extracting(Diagnostic::effect)
        .containsExactly("the policy is not read", "the policy is not read");
  }

  @Test
  void session_duration_that_is_no_number_is_missing() {
    Loading loaded = load(details(role("a", trust("b") + ",\"MaxSessionDuration\":\"long\"")));
    assertThat(loaded.role("a").maxSessionSeconds().isKnown()).isFalse();
    assertThat(loaded.with("load.wrong-type")).hasSize(1);
  }

  @Test
  void numbers_and_nulls_in_place_of_texts_do_no_harm() {
    Loading loaded = load(details(role("a", trust("b") + ",\"Description\":null,\"RoleId\":12")));
    assertThat(loaded.role("a").description()).isEmpty();
    assertThat(loaded.role("a").uniqueId()).isEqualTo("12");
  }

  @Test
  void default_version_that_is_not_there_leaves_the_document_missing() {
    Loading loaded =
        load(
            details(role("a", trust("b")))
                .replace(
                    "\"Policies\":[]",
                    "\"Policies\":[{\"PolicyName\":\"p\",\"Arn\":\"arn:aws:iam::111122223333:policy/p\","
                        + "\"DefaultVersionId\":\"v9\",\"PolicyVersionList\":["
                        + "{\"VersionId\":\"v1\",\"Document\":{}},{\"VersionId\":\"v2\",\"Document\":{}}]}]"));
    assertThat(loaded.snapshot().policies().get(0).document().isKnown()).isFalse();
    assertThat(loaded.with("load.no-default-version")).hasSize(1);
  }

  @Test
  void only_version_is_not_the_default_one_where_the_export_says_so() {
    Loading loaded =
        load(
            details(role("a", trust("b")))
                .replace(
                    "\"Policies\":[]",
                    "\"Policies\":["
                        + onlyVersion("named", "\"DefaultVersionId\":\"v2\",", "")
                        + ","
                        + onlyVersion("marked", "", ",\"IsDefaultVersion\":false")
                        + ","
                        + onlyVersion("bare", "", "")
                        + "]"));
    assertThat(loaded.snapshot().policies())
        .filteredOn(policy -> policy.document().isKnown())
        .extracting(ManagedPolicy::name)
        .containsExactly("bare");
    assertThat(loaded.with("load.no-default-version")).hasSize(2);
  }

  private static String onlyVersion(String name, String fields, String mark) {
    return "{\"PolicyName\":\"%s\",\"Arn\":\"arn:aws:iam::111122223333:policy/%s\",%s"
            .formatted(name, name, fields)
        + "\"PolicyVersionList\":[{\"VersionId\":\"v1\",\"Document\":{}%s}]}".formatted(mark);
  }

  @Test
  void same_problem_a_thousand_times_is_counted_not_listed() {
    String[] roles = new String[1000];
    Arrays.fill(roles, "{}");
    Loading loaded = load(details(roles));
    assertThat(loaded.with("load.no-arn")).hasSize(200);
    assertThat(loaded.only("load.more-of-the-same").message()).contains("800");
  }
}
