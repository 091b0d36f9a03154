package org.rolescope.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rolescope.base.Counted;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.User;

/** Principals by what people call them. */
final class Origins {
  private static final String OUTSIDERS = "outsiders";

  private final TrustGraph graph;
  private final IamIndex index;

  Origins(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.index = index;
  }

  /** Those that a text may mean, by id; the first kind of name that fits wins. O(nodes). */
  List<Origin> matching(String text) {
    String wanted = text.strip();
    Optional<TrustNode> exact = graph.node(wanted);
    if (exact.isPresent()) {
      return List.of(of(exact.get()));
    }
    Optional<TrustNode> logged =
        index.logged(wanted).flatMap(entity -> graph.node(entity.arn().toString()));
    if (logged.isPresent()) {
      return List.of(of(logged.get()));
    }
    List<Origin> found = accounts(account -> isAccount(account, wanted));
    found = found.isEmpty() ? named(wanted) : found;
    found = found.isEmpty() ? accounts(account -> isVendor(account, wanted)) : found;
    return found.isEmpty() ? many(wanted) : found;
  }

  /** Whatever is called so goes before. */
  private List<Origin> many(String text) {
    if (text.equals(Origin.OUTSIDERS) || text.equalsIgnoreCase(OUTSIDERS)) {
      return List.of(outsiders());
    }
    boolean admins = text.equals(Origin.ADMIN_ROLES) || text.equalsIgnoreCase("admin-like");
    return admins ? List.of(adminRoles()) : List.of();
  }

  private Origin outsiders() {
    return origin(Origin.OUTSIDERS, OUTSIDERS, "", new ExposedSearch(graph, index).outsiders());
  }

  private Origin adminRoles() {
    List<TrustNode> admins =
        index.snapshot().roles().stream()
            .filter(role -> AdminLike.test(role, index))
            .flatMap(role -> graph.node(role.arn().toString()).stream())
            .sorted(Comparator.comparing(TrustNode::id))
            .toList();
    String label =
        switch (admins.size()) {
          case 0 -> "any admin-like role";
          case 1 -> "the one admin-like role";
          default -> "any of " + Counted.of(admins.size()) + " admin-like roles";
        };
    boolean open =
        admins.isEmpty()
            && index.snapshot().roles().stream().anyMatch(role -> !role.permissions().isKnown());
    return open
        ? new Origin(Origin.ADMIN_ROLES, label, "", admins, true)
        : origin(Origin.ADMIN_ROLES, label, "", admins);
  }

  /** The names of those whose name holds a text, in order. O(nodes). */
  List<String> holding(String text) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(
            graph.nodes().stream().map(TrustNode::label),
            index.snapshot().groups().stream().map(Group::name),
            new CenterPeople(index).everybody().stream().map(TrustNode::label))
        .flatMap(names -> names)
        .filter(name -> !part.isEmpty() && name.toLowerCase(Locale.ROOT).contains(part))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Origin> accounts(Predicate<Account> wanted) {
    return index.snapshot().accounts().stream().filter(wanted).map(this::account).toList();
  }

  private static boolean isAccount(Account account, String text) {
    return account.id().equals(text)
        || text.equals(account.root())
        || account.name().equalsIgnoreCase(text);
  }

  /** The words of a list of known accounts, which come after all that the data call so. */
  private static boolean isVendor(Account account, String text) {
    return !account.vendor().isEmpty()
        && (account.vendor().equalsIgnoreCase(text) || account.label().equalsIgnoreCase(text));
  }

  private List<Origin> named(String text) {
    int slash = text.indexOf('/');
    boolean arn = text.startsWith("arn:");
    String account = slash < 0 || arn ? "" : text.substring(0, slash);
    String name = arn ? text : text.substring(slash + 1).toLowerCase(Locale.ROOT);
    List<Origin> found = new ArrayList<>();
    graph.nodes().stream()
        .filter(node -> isNamed(node, name) && in(node.account(), account))
        .map(this::of)
        .forEach(found::add);
    index.snapshot().groups().stream()
        .filter(group -> isNamed(group, name) && in(group.account(), account))
        .map(this::group)
        .forEach(found::add);
    people(text).forEach(found::add);
    found.sort(Comparator.comparing(Origin::id));
    return found;
  }

  private static boolean isNamed(TrustNode node, String name) {
    return node.kind() != TrustNode.Kind.ACCOUNT
        && (node.label().toLowerCase(Locale.ROOT).equals(name) || node.id().equalsIgnoreCase(name));
  }

  private static boolean isNamed(Group group, String name) {
    return group.name().equalsIgnoreCase(name) || group.arn().toString().equals(name);
  }

  /** Of Identity Center, by id, user name, display name, or both as they are shown. */
  private Stream<Origin> people(String text) {
    CenterPeople center = new CenterPeople(index);
    return Stream.concat(
        center.everybody().stream()
            .filter(person -> isPerson(person, text))
            .map(person -> new Origin(person.id(), person.label(), "", List.of(person))),
        center.groups().stream()
            .filter(group -> isPerson(group, text) || isPerson(group, "group " + text))
            .map(group -> new Origin(group.id(), group.label(), "", center.inside(group))));
  }

  private static boolean isPerson(TrustNode person, String text) {
    String label = person.label();
    int user = label.endsWith(")") ? label.lastIndexOf(" (") : -1;
    return label.equalsIgnoreCase(text)
        || person.id().equalsIgnoreCase(text)
        || person.id().endsWith("/" + text)
        || user > 0
            && (label.substring(0, user).equalsIgnoreCase(text)
                || label.substring(user + 2, label.length() - 1).equalsIgnoreCase(text));
  }

  private boolean in(String id, String account) {
    return account.isEmpty()
        || id.equals(account)
        || index.accountLabel(id).equalsIgnoreCase(account);
  }

  private Origin of(TrustNode node) {
    return node.kind() == TrustNode.Kind.ACCOUNT
        ? account(node)
        : origin(node.id(), node.label(), node.account(), List.of(node));
  }

  private Origin account(TrustNode node) {
    return index
        .account(node.account())
        .filter(Account::loaded)
        .map(this::account)
        .orElseGet(
            () -> new Origin(node.id(), "account " + node.label(), node.account(), List.of(node)));
  }

  /** Of an account that was read all users and roles; of another the account itself. */
  private Origin account(Account account) {
    String id = account.root();
    List<TrustNode> inside =
        account.loaded()
            ? index.entities(account.id()).stream()
                .flatMap(entity -> graph.node(entity.arn().toString()).stream())
                .toList()
            // One that no trust names may come in as anyone.
            : List.of(graph.node(id).orElseGet(() -> TrustNode.of(account)));
    return origin(id, "account " + account.label(), account.id(), inside);
  }

  private Origin origin(String id, String label, String account, List<TrustNode> principals) {
    boolean open = principals.stream().anyMatch(node -> graph.trustNotKnown(node.id()));
    return new Origin(id, label, account, principals, open);
  }

  private Origin group(Group group) {
    List<TrustNode> members =
        index.snapshot().users().stream()
            .filter(user -> user.account().equals(group.account()) && isIn(user, group))
            .flatMap(user -> graph.node(user.arn().toString()).stream())
            .toList();
    return new Origin(group.arn().toString(), "group " + group.name(), group.account(), members);
  }

  private static boolean isIn(User user, Group group) {
    return user.groups().orElse(List.of()).stream().anyMatch(group.name()::equalsIgnoreCase);
  }
}
