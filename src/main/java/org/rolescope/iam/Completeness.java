package org.rolescope.iam;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rolescope.iam.Account.Listing;

/**
 * What the data do not hold; everything sorted.
 *
 * @param partialAccounts ids of loaded accounts of which some list was not read whole
 * @param referredAccounts ids of accounts that are only referred to
 * @param policiesWithoutDocument ARNs of attached policies whose document is not in the data
 * @param boundariesWithoutDocument ARNs of permissions boundaries whose document is not in the data
 * @param rolesWithoutMaxSession number of roles whose maximum session duration is not known
 * @param organization what is known of the organisation
 * @param outsideOrganization ids of loaded accounts that the organisation does not list
 */
public record Completeness(
    List<String> partialAccounts,
    List<String> referredAccounts,
    List<String> policiesWithoutDocument,
    List<String> boundariesWithoutDocument,
    int rolesWithoutMaxSession,
    OrganizationFacts organization,
    List<String> outsideOrganization) {

  /** How much of an organisation is known. */
  public enum OrganizationFacts {
    /** No organization.json was read. */
    NOTHING,
    /** The tree, but no service control policy. */
    TREE_ONLY,
    /** The tree and its policies. */
    TREE_AND_POLICIES
  }

  public Completeness {
    partialAccounts = List.copyOf(partialAccounts);
    referredAccounts = List.copyOf(referredAccounts);
    policiesWithoutDocument = List.copyOf(policiesWithoutDocument);
    boundariesWithoutDocument = List.copyOf(boundariesWithoutDocument);
    outsideOrganization = List.copyOf(outsideOrganization);
  }

  /** Whether the service control policies are in the data. */
  public boolean controlPoliciesKnown() {
    return organization == OrganizationFacts.TREE_AND_POLICIES;
  }

  /** Counts what is missing; O(entities and attachments). */
  public static Completeness of(IamIndex index) {
    IamSnapshot snapshot = index.snapshot();
    Set<String> documents = documents(index);
    return new Completeness(
        accounts(snapshot, account -> account.loaded() && !whole(account)),
        accounts(snapshot, account -> !account.loaded()),
        without(documents, attached(snapshot)),
        without(documents, boundaries(snapshot)),
        (int) snapshot.roles().stream().filter(role -> !role.maxSessionSeconds().isKnown()).count(),
        organizationFacts(snapshot.organization()),
        outside(snapshot));
  }

  private static boolean whole(Account account) {
    return account.complete().size() == Listing.values().length;
  }

  private static List<String> outside(IamSnapshot snapshot) {
    if (snapshot.organization().isEmpty()) {
      return List.of();
    }
    Set<String> members = new HashSet<>();
    snapshot.organization().get().nodes().forEach(node -> members.add(node.id()));
    return accounts(snapshot, account -> account.loaded() && !members.contains(account.id()));
  }

  private static List<String> accounts(IamSnapshot snapshot, Predicate<Account> which) {
    return snapshot.accounts().stream().filter(which).map(Account::id).toList();
  }

  /** ARNs of the managed policies whose document is in the data. */
  private static Set<String> documents(IamIndex index) {
    Set<String> arns = new HashSet<>();
    index.snapshot().policies().stream()
        .filter(policy -> policy.document().isKnown())
        .forEach(policy -> arns.add(policy.arn()));
    return arns;
  }

  private static Set<String> attached(IamSnapshot snapshot) {
    Set<String> arns = new TreeSet<>();
    snapshot.roles().forEach(role -> addAttached(role.permissions(), arns));
    snapshot.users().forEach(user -> addAttached(user.permissions(), arns));
    snapshot.groups().forEach(group -> addAttached(group.permissions(), arns));
    return arns;
  }

  private static void addAttached(Fact<Permissions> permissions, Set<String> arns) {
    arns.addAll(permissions.orElse(Permissions.NONE).attached());
  }

  private static Set<String> boundaries(IamSnapshot snapshot) {
    Set<String> arns = new TreeSet<>();
    snapshot.roles().forEach(role -> role.boundary().orElse(Optional.empty()).ifPresent(arns::add));
    snapshot.users().forEach(user -> user.boundary().orElse(Optional.empty()).ifPresent(arns::add));
    return arns;
  }

  private static List<String> without(Set<String> documents, Set<String> arns) {
    return arns.stream().filter(arn -> !documents.contains(arn)).toList();
  }

  private static OrganizationFacts organizationFacts(Optional<Organization> organization) {
    if (organization.isEmpty()) {
      return OrganizationFacts.NOTHING;
    }
    return organization.get().policies().isEmpty()
        ? OrganizationFacts.TREE_ONLY
        : OrganizationFacts.TREE_AND_POLICIES;
  }
}
