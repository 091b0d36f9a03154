package org.rolescope.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Completeness.OrganizationFacts;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.policy.Arn;

class CompletenessTest {
  private static final String POLICY = "arn:aws:iam::aws:policy/p";
  private static final Account WHOLE = new Account("1", "aws", "", Set.of(Listing.values()));
  private static final PolicyDocument DOCUMENT =
      new PolicyDocument("p", Optional.empty(), SourceLocation.NOWHERE);

  private static Role role(String name, Optional<String> boundary, List<String> attached) {
    return new Role(
        Arn.ofRole("aws", "1", "/", name),
        "",
        Fact.missing(""),
        Fact.known(new Permissions(List.of(), attached)),
        Fact.known(boundary),
        Fact.known(Map.of()),
        Fact.missing(""),
        Fact.missing(""),
        "",
        "",
        List.of(),
        SourceLocation.NOWHERE);
  }

  private static Completeness of(
      List<Account> accounts,
      List<Role> roles,
      List<ManagedPolicy> policies,
      Optional<Organization> organization) {
    return Completeness.of(
        IamIndex.of(
            new IamSnapshot(
                accounts,
                roles,
                List.of(),
                List.of(),
                policies,
                List.of(),
                organization,
                Optional.empty(),
                List.of())));
  }

  private static Organization organization(List<Node> nodes, List<ControlPolicy> policies) {
    return new Organization("o-x", "", "1", nodes, policies, SourceLocation.NOWHERE);
  }

  @Test
  void account_with_a_list_missing_is_partial() {
    Account partial = new Account("2", "aws", "", Set.of(Listing.ROLES));
    Completeness completeness = of(List.of(WHOLE, partial), List.of(), List.of(), Optional.empty());
    assertThat(completeness.partialAccounts()).containsExactly("2");
  }

  @Test
  void account_not_loaded_is_only_referred_to_and_not_partial() {
    Account referred = new Account("2", "aws", "", Set.of());
    Completeness completeness =
        of(List.of(WHOLE, referred), List.of(), List.of(), Optional.empty());
    assertThat(completeness.referredAccounts()).containsExactly("2");
    assertThat(completeness.partialAccounts()).isEmpty();
  }

  @Test
  void policy_attached_twice_without_a_document_counts_once() {
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(
                role("a", Optional.empty(), List.of(POLICY)),
                role("b", Optional.empty(), List.of(POLICY))),
            List.of(),
            Optional.empty());
    assertThat(completeness.policiesWithoutDocument()).containsExactly(POLICY);
  }

  @Test
  void policy_with_its_document_is_not_missing() {
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(role("a", Optional.of(POLICY), List.of(POLICY))),
            List.of(new ManagedPolicy(POLICY, "p", Fact.known(DOCUMENT), SourceLocation.NOWHERE)),
            Optional.empty());
    assertThat(completeness.policiesWithoutDocument()).isEmpty();
    assertThat(completeness.boundariesWithoutDocument()).isEmpty();
  }

  @Test
  void boundary_without_a_document_is_missing() {
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(role("a", Optional.of(POLICY), List.of())),
            List.of(new ManagedPolicy(POLICY, "p", Fact.missing(""), SourceLocation.NOWHERE)),
            Optional.empty());
    assertThat(completeness.boundariesWithoutDocument()).containsExactly(POLICY);
  }

  @Test
  void role_without_session_duration_is_counted() {
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(role("a", Optional.empty(), List.of())),
            List.of(),
            Optional.empty());
    assertThat(completeness.rolesWithoutMaxSession()).isEqualTo(1);
  }

  @Test
  void account_that_the_organisation_does_not_list_is_outside() {
    Node node = new Node("9", "", NodeKind.ACCOUNT, "");
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(),
            List.of(),
            Optional.of(organization(List.of(node), List.of())));
    assertThat(completeness.outsideOrganization()).containsExactly("1");
    assertThat(completeness.organization()).isEqualTo(OrganizationFacts.TREE_ONLY);
    assertThat(completeness.controlPoliciesKnown()).isFalse();
  }

  @Test
  void control_policies_are_known_with_the_organisation_that_has_them() {
    ControlPolicy policy =
        new ControlPolicy("p-1", ControlType.SERVICE_CONTROL_POLICY, DOCUMENT, List.of());
    Completeness completeness =
        of(
            List.of(WHOLE),
            List.of(),
            List.of(),
            Optional.of(organization(List.of(), List.of(policy))));
    assertThat(completeness.controlPoliciesKnown()).isTrue();
  }

  @Test
  void nothing_known_of_an_organisation_says_so() {
    assertThat(of(List.of(WHOLE), List.of(), List.of(), Optional.empty()).organization())
        .isEqualTo(OrganizationFacts.NOTHING);
  }
}
