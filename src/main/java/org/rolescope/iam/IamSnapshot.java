package org.rolescope.iam;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was read, merged: one value per ARN. All lists are sorted by ARN or id.
 *
 * @param sources the files, in the order of their paths
 */
public record IamSnapshot(
    List<Account> accounts,
    List<Role> roles,
    List<User> users,
    List<Group> groups,
    List<ManagedPolicy> policies,
    List<IdentityProvider> providers,
    Optional<Organization> organization,
    List<SourceFile> sources) {
  public static final IamSnapshot EMPTY =
      new IamSnapshot(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of());

  public IamSnapshot {
    accounts = List.copyOf(accounts);
    roles = List.copyOf(roles);
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    policies = List.copyOf(policies);
    providers = List.copyOf(providers);
    sources = List.copyOf(sources);
  }
}
