package org.rolescope.load;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.PrincipalPattern.AccountRoot;
import org.rolescope.policy.PrincipalPattern.Federated;
import org.rolescope.policy.PrincipalPattern.IamArn;
import org.rolescope.policy.PrincipalPattern.Session;
import org.rolescope.policy.Statement;

/** All accounts that the data hold or refer to. */
final class Accounts {
  private final Map<String, String> partitions = new TreeMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Map<String, Set<Listing>> complete = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> withUsers = new HashSet<>();
  private final Map<String, Role> namingUsers = new TreeMap<>();

  private Accounts() {}

  /**
   * Sorted by id.
   *
   * @param aliases by account: they name it where the organisation gives no name
   * @param report told of names of known accounts that are not used
   */
  static List<Account> of(
      IamSnapshot entities,
      List<FileContent> contents,
      Map<String, String> aliases,
      Report report) {
    Accounts accounts = new Accounts();
    aliases.keySet().forEach(accounts::caller);
    accounts.names.putAll(aliases);
    entities.roles().forEach(role -> accounts.read(role.arn()));
    entities.users().forEach(user -> accounts.read(user.arn()));
    entities.users().forEach(user -> accounts.withUsers.add(user.account()));
    entities.groups().forEach(group -> accounts.read(group.arn()));
    entities.policies().forEach(policy -> Arn.parse(policy.arn()).ifPresent(accounts::read));
    entities.providers().forEach(provider -> accounts.read(provider.arn()));
    contents.forEach(content -> content.beside().callers().forEach(accounts::caller));
    contents.forEach(content -> content.complete().forEach(accounts::listed));
    entities.roles().forEach(accounts::refersTo);
    accounts.namingUsers.forEach((account, role) -> accounts.filtered(account, role, report));
    entities.organization().ifPresent(accounts::names);
    return accounts.all(KnownNames.of(contents, accounts.own, report));
  }

  private void read(Arn arn) {
    if (!arn.account().equals(Inputs.AWS)) {
      partitions.putIfAbsent(arn.account(), arn.partition());
      loaded.add(arn.account());
      own.add(arn.account());
    }
  }

  /** An account of the data of which nothing tells the partition. */
  private void caller(String account) {
    partitions.putIfAbsent(account, "aws");
    own.add(account);
  }

  private void listed(String account, Set<Listing> lists) {
    own.add(account);
    complete.computeIfAbsent(account, unused -> EnumSet.noneOf(Listing.class)).addAll(lists);
  }

  private void refersTo(Role role) {
    Optional<Policy> trust = role.trustPolicy();
    if (trust.isPresent()) {
      for (Statement statement : trust.get().statements()) {
        statement.principal().entries().forEach(entry -> refersTo(entry, role));
      }
    }
  }

  /** The account that an entry of a trust policy names, if it names one. */
  private void refersTo(PrincipalPattern entry, Role role) {
    if (entry instanceof AccountRoot root) {
      partitions.putIfAbsent(
          root.account(), root.partition().isEmpty() ? role.arn().partition() : root.partition());
    } else if (entry instanceof IamArn named) {
      refersTo(named.arn());
      if (named.arn().isIam("user") && named.arn().account().equals(role.account())) {
        namingUsers.putIfAbsent(role.account(), role);
      }
    } else if (entry instanceof Session session) {
      refersTo(session.arn());
    } else if (entry instanceof Federated provider) {
      Arn.parse(provider.text()).ifPresent(this::refersTo);
    }
  }

  /** R37: who is named in a trust policy was there when it was read, and R36 shows it if not. */
  private void filtered(String account, Role role, Report report) {
    if (!withUsers.contains(account)
        && complete.getOrDefault(account, EnumSet.noneOf(Listing.class)).remove(Listing.USERS)) {
      report.warning(
          "incomplete.filtered",
          "the trust policy of `"
              + role.name()
              + "` names a user of its account, but the export"
              + " of account "
              + account
              + " has none",
          "the export was filtered: what users there are is not known",
          role.at());
    }
  }

  private void refersTo(Arn arn) {
    partitions.putIfAbsent(arn.account(), arn.partition());
  }

  private void names(Organization organization) {
    for (Node node : organization.nodes()) {
      if (node.kind() == NodeKind.ACCOUNT) {
        if (!node.name().isEmpty()) {
          names.put(node.id(), node.name());
        }
        caller(node.id());
      }
    }
  }

  private List<Account> all(Map<String, String> known) {
    partitions.remove("");
    return partitions.entrySet().stream()
        .map(
            entry ->
                new Account(
                    entry.getKey(),
                    entry.getValue(),
                    names.getOrDefault(entry.getKey(), ""),
                    known.getOrDefault(entry.getKey(), ""),
                    complete.getOrDefault(entry.getKey(), Set.of()),
                    loaded.contains(entry.getKey())))
        .toList();
  }
}
