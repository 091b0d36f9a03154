package org.rolescope.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rolescope.policy.Arn;

/**
 * Everything that was read, merged: one value per ARN. All lists are sorted by ARN or id.
 *
 * @param sources the files, in the order of their paths
 * @param organizationLacks whether an organisation was asked for and could not be read: then who is
 *     not in {@code organization} may be in one all the same
 */
public record IamSnapshot(
    List<Account> accounts,
    List<Role> roles,
    List<User> users,
    List<Group> groups,
    List<ManagedPolicy> policies,
    List<IdentityProvider> providers,
    Optional<Organization> organization,
    Optional<IdentityCenter> identityCenter,
    List<SourceFile> sources,
    boolean organizationLacks) {
  public static final IamSnapshot EMPTY =
      new IamSnapshot(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
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

  /** Of data in which no organisation is known to lack. */
  public IamSnapshot(
      List<Account> accounts,
      List<Role> roles,
      List<User> users,
      List<Group> groups,
      List<ManagedPolicy> policies,
      List<IdentityProvider> providers,
      Optional<Organization> organization,
      Optional<IdentityCenter> identityCenter,
      List<SourceFile> sources) {
    this(
        accounts,
        roles,
        users,
        groups,
        policies,
        providers,
        organization,
        identityCenter,
        sources,
        false);
  }

  /** The same data with some users and roles replaced by others. O(users and roles). */
  IamSnapshot with(Map<Arn, IamEntity> changed) {
    return new IamSnapshot(
        accounts,
        replaced(roles, Role.class, changed),
        replaced(users, User.class, changed),
        groups,
        policies,
        providers,
        organization,
        identityCenter,
        sources,
        organizationLacks);
  }

  private static <E extends IamEntity> List<E> replaced(
      List<E> all, Class<E> kind, Map<Arn, IamEntity> changed) {
    if (changed.values().stream().noneMatch(kind::isInstance)) {
      return all;
    }
    return all.stream().map(one -> kind.cast(changed.getOrDefault(one.arn(), one))).toList();
  }

  IamSnapshot with(Group changed) {
    return new IamSnapshot(
        accounts,
        roles,
        users,
        replaced(groups, changed, one -> one.arn().equals(changed.arn())),
        policies,
        providers,
        organization,
        identityCenter,
        sources,
        organizationLacks);
  }

  IamSnapshot with(ManagedPolicy changed) {
    return new IamSnapshot(
        accounts,
        roles,
        users,
        groups,
        replaced(policies, changed, one -> one.arn().equals(changed.arn())),
        providers,
        organization,
        identityCenter,
        sources,
        organizationLacks);
  }

  /** The same data with another organisation. */
  public IamSnapshot with(Organization changed) {
    return new IamSnapshot(
        accounts,
        roles,
        users,
        groups,
        policies,
        providers,
        Optional.of(changed),
        identityCenter,
        sources,
        organizationLacks);
  }

  /** The same data with another Identity Center, and with these roles. */
  public IamSnapshot with(IdentityCenter changed, List<Role> others) {
    return new IamSnapshot(
        accounts,
        others,
        users,
        groups,
        policies,
        providers,
        organization,
        Optional.of(changed),
        sources,
        organizationLacks);
  }

  private static <T> List<T> replaced(List<T> list, T changed, Predicate<T> same) {
    List<T> copy = new ArrayList<>(list);
    copy.replaceAll(one -> same.test(one) ? changed : one);
    return copy;
  }
}
