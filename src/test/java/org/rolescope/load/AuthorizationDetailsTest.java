package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.fixture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.SourceFile;
import org.rolescope.policy.Policy;

/** The shape of INPUT_FORMATS 3.1. */
class AuthorizationDetailsTest {
  private final Loading loaded = Loading.of(fixture("authorization-details.json"));

  private static Policy policy(Fact<PolicyDocument> document) {
    return document.toOptional().flatMap(PolicyDocument::policy).orElseThrow();
  }

  @Test
  void export_whole_is_one_file_of_one_account() {
    SourceFile source = loaded.snapshot().sources().get(0);
    assertThat(source.kind()).isEqualTo("account authorization details");
    assertThat(source.accounts()).containsExactly("111122223333");
    assertThat(source.roles()).isEqualTo(2);
    assertThat(source.users()).isEqualTo(2);
  }

  @Test
  void account_read_whole_has_all_lists_complete() {
    Account account = loaded.index().account("111122223333").orElseThrow();
    assertThat(account.complete()).containsExactly(Listing.values());
    assertThat(account.loaded()).isTrue();
  }

  @Test
  void account_in_a_trust_policy_is_only_referred_to() {
    Account account = loaded.index().account("444455556666").orElseThrow();
    assertThat(account.complete()).isEmpty();
    assertThat(account.loaded()).isFalse();
  }

  @Test
  void document_as_object_is_read() {
    assertThat(policy(loaded.role("audit").trust()).json())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":[\"arn:aws:iam::444455556666:root\"]},"
                + "\"Action\":\"sts:AssumeRole\"}]}");
  }

  @Test
  void document_as_json_text_is_read() {
    assertThat(policy(loaded.role("service/web").trust()).statements()).hasSize(1);
  }

  @Test
  void document_percent_encoded_keeps_its_plus() {
    Permissions permissions = loaded.user("staff/ada").permissions().orElse(Permissions.NONE);
    assertThat(permissions.inline().get(0).policy().orElseThrow().json()).contains("role/a+b");
  }

  @Test
  void managed_policy_counts_with_its_default_version() {
    PolicyDocument document =
        loaded.index().managedDocument("arn:aws:iam::111122223333:policy/team/reads").orElseThrow();
    assertThat(document.policy().orElseThrow().statements().get(0).sid()).isEqualTo("New");
  }

  @Test
  void attached_policies_as_a_single_object_are_a_list_of_one() {
    assertThat(loaded.index().group("111122223333", "auditors").orElseThrow().permissions())
        .isEqualTo(
            Fact.known(
                new Permissions(
                    List.of(), List.of("arn:aws:iam::111122223333:policy/team/reads"))));
  }

  @Test
  void fields_left_out_by_the_call_mean_none() {
    assertThat(loaded.user("bob").tags()).isEqualTo(Fact.known(Map.of()));
    assertThat(loaded.user("staff/ada").boundary()).isEqualTo(Fact.known(Optional.empty()));
    assertThat(loaded.user("bob").permissions()).isEqualTo(Fact.known(Permissions.NONE));
  }

  @Test
  void session_duration_is_missing_and_says_what_would_give_it() {
    assertThat(loaded.role("audit").maxSessionSeconds())
        .isEqualTo(Fact.missing("list-roles of account 111122223333"));
  }

  @Test
  void last_use_empty_means_never_used() {
    assertThat(loaded.role("service/web").lastUsed()).isEqualTo(Fact.known(Optional.empty()));
    assertThat(loaded.role("audit").lastUsed())
        .isEqualTo(
            Fact.known(Optional.of(new Role.LastUsed("2024-05-01T08:00:00+00:00", "eu-west-1"))));
  }

  @Test
  void date_in_seconds_becomes_text() {
    assertThat(loaded.role("service/web").created()).isEqualTo("2024-03-01T08:00:00Z");
  }

  @Test
  void instance_profile_repeats_its_role_and_adds_none() {
    assertThat(loaded.role("service/web").instanceProfiles()).containsExactly("web-profile");
    assertThat(loaded.snapshot().roles()).hasSize(2);
  }

  @Test
  void entities_and_documents_know_their_place() {
    String file = fixture("authorization-details.json").toString();
    assertThat(loaded.role("audit").at())
        .isEqualTo(new SourceLocation(file, "/RoleDetailList/0", 48));
    assertThat(loaded.role("audit").trust().toOptional().orElseThrow().at())
        .isEqualTo(new SourceLocation(file, "/RoleDetailList/0/AssumeRolePolicyDocument", 54));
    assertThat(loaded.user("staff/ada").permissions().orElse(Permissions.NONE).inline().get(0).at())
        .isEqualTo(
            new SourceLocation(file, "/UserDetailList/0/UserPolicyList/0/PolicyDocument", 12));
  }

  @Test
  void what_is_missing_is_said_once_each() {
    assertThat(loaded.codes())
        .containsExactlyInAnyOrder(
            "incomplete.policy-document",
            "incomplete.boundary-document",
            "incomplete.group",
            "incomplete.session-duration",
            "incomplete.account");
    assertThat(loaded.only("incomplete.policy-document").message()).contains("`ReadOnlyAccess`");
    assertThat(loaded.only("incomplete.boundary-document").message()).contains("`limits`");
    assertThat(loaded.only("incomplete.group").message()).contains("gone");
  }
}
