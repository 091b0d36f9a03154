package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/** Makes small worlds of accounts, principals and edges for drawing tests. */
final class World {
  private final Map<String, TrustNode> nodes = new TreeMap<>();
  private final List<TrustEdge> edges = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Role> roles = new TreeMap<>();
  private final Map<String, User> users = new TreeMap<>();
  private final List<Node> units = new ArrayList<>();
  private String organization = "";

  World organization(String id, String name) {
    organization = id + "/" + name;
    units.add(new Node("r-1", "Root", NodeKind.ROOT, ""));
    return this;
  }

  World unit(String id, String name, String parent) {
    units.add(new Node(id, name, NodeKind.UNIT, parent));
    return this;
  }

  World account(String id, String name, String parent) {
    accounts.add(new Account(id, "aws", name, Set.of(Account.Listing.ROLES)));
    if (!parent.isEmpty()) {
      units.add(new Node(id, name, NodeKind.ACCOUNT, parent));
    }
    return this;
  }

  World external(String id, String name) {
    accounts.add(new Account(id, "aws", name, Set.of()));
    return node("arn:aws:iam::" + id + ":root", TrustNode.Kind.ACCOUNT, id, name);
  }

  private World node(String id, TrustNode.Kind kind, String account, String label) {
    nodes.put(id, new TrustNode(id, kind, account, label));
    return this;
  }

  World role(String account, String name) {
    return role(account, "/", name, false);
  }

  World admin(String account, String name) {
    return role(account, "/", name, true);
  }

  World role(String account, String path, String name, boolean admin) {
    Arn arn = Arn.ofRole("aws", account, path, name);
    List<String> attached =
        admin ? List.of("arn:aws:iam::aws:policy/AdministratorAccess") : List.of();
    roles.put(
        arn.toString(),
        new Role(
            arn,
            "",
            Fact.missing(""),
            Fact.known(new Permissions(List.of(), attached)),
            Fact.known(Optional.empty()),
            Fact.known(Map.of()),
            Fact.known(3600),
            Fact.missing(""),
            "",
            "",
            List.of(),
            SourceLocation.NOWHERE));
    return node(arn.toString(), TrustNode.Kind.ROLE, account, name);
  }

  World roles(String account, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      role(account, prefix + "-" + i);
    }
    return this;
  }

  World user(String account, String name, String... groups) {
    Arn arn = new Arn("aws", "iam", "", account, "user/" + name);
    users.put(
        arn.toString(),
        new User(
            arn,
            "",
            Fact.known(Permissions.NONE),
            Fact.known(List.of(groups)),
            Fact.known(Optional.empty()),
            Fact.known(Map.of()),
            "",
            SourceLocation.NOWHERE));
    return node(arn.toString(), TrustNode.Kind.USER, account, name);
  }

  World users(String account, int count) {
    for (int i = 0; i < count; i++) {
      user(account, "user-" + i);
    }
    return this;
  }

  World service(String principal) {
    return node(principal, TrustNode.Kind.SERVICE, "", principal);
  }

  World saml(String account, String name) {
    String arn = "arn:aws:iam::" + account + ":saml-provider/" + name;
    return node(arn, TrustNode.Kind.SAML_PROVIDER, account, name);
  }

  World oidc(String account, String host) {
    String arn = "arn:aws:iam::" + account + ":oidc-provider/" + host;
    return node(arn, TrustNode.Kind.OIDC_PROVIDER, account, host);
  }

  World deleted(String id) {
    return node(id, TrustNode.Kind.DELETED, "", id);
  }

  World anyone() {
    return node("*", TrustNode.Kind.ANYONE, "", "*");
  }

  static String roleId(String account, String name) {
    return "arn:aws:iam::" + account + ":role/" + name;
  }

  static String userId(String account, String name) {
    return "arn:aws:iam::" + account + ":user/" + name;
  }

  World allowed(String from, String to) {
    return edge(from, to, EdgeKind.ALLOWED, List.of(), List.of(), Set.of());
  }

  World met(String from, String to, String condition) {
    return edge(from, to, EdgeKind.ALLOWED, List.of(), List.of(condition), Set.of());
  }

  World allowedIf(String from, String to, OpenQuestion... open) {
    return edge(from, to, EdgeKind.ALLOWED_IF, List.of(open), List.of(), Set.of());
  }

  World denied(String from, String to, PolicyType gate) {
    return edge(from, to, EdgeKind.DENIED, List.of(), List.of(), Set.of(gate));
  }

  World unknown(String from, String to, String fact) {
    List<OpenQuestion> open = List.of(OpenQuestion.missing(fact));
    return edge(from, to, EdgeKind.CANNOT_KNOW, open, List.of(), Set.of());
  }

  World nobody(String from, String to) {
    return edge(from, to, EdgeKind.NOBODY, List.of(), List.of(), Set.of());
  }

  private World edge(
      String from,
      String to,
      EdgeKind kind,
      List<OpenQuestion> open,
      List<String> met,
      Set<PolicyType> blockedBy) {
    String id = from + ">" + to + ">sts:AssumeRole";
    edges.add(
        new TrustEdge(
            id, from, to, "sts:AssumeRole", kind, open, met, blockedBy, List.of("/Statement/0")));
    return this;
  }

  static OpenQuestion mfa() {
    return condition("aws:MultiFactorAuthPresent", "Bool", "true");
  }

  static OpenQuestion externalId() {
    return condition("sts:ExternalId", "StringEquals", "acme-7");
  }

  static OpenQuestion sourceIp() {
    return condition("aws:SourceIp", "IpAddress", "203.0.113.0/24");
  }

  static OpenQuestion subject(String value) {
    return condition("token.actions.githubusercontent.com:sub", "StringLike", value);
  }

  static OpenQuestion condition(String key, String operator, String value) {
    return new OpenQuestion(
        Why.FREE, key + " is \"" + value + "\"", key, operator, List.of(value), Settling.NONE);
  }

  TrustGraph graph() {
    return TrustGraph.of(nodes.values(), edges);
  }

  /** The same graph, its nodes and edges given in another order. */
  TrustGraph shuffled(long seed) {
    List<TrustNode> someNodes = new ArrayList<>(nodes.values());
    List<TrustEdge> someEdges = new ArrayList<>(edges);
    SplittableRandom random = new SplittableRandom(seed);
    shuffle(someNodes, random);
    shuffle(someEdges, random);
    return TrustGraph.of(someNodes, someEdges);
  }

  private static void shuffle(List<?> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  IamIndex index() {
    Optional<Organization> tree = Optional.empty();
    if (!organization.isEmpty()) {
      String[] parts = organization.split("/", 2);
      tree =
          Optional.of(
              new Organization(parts[0], parts[1], "", units, List.of(), SourceLocation.NOWHERE));
    }
    return IamIndex.of(
        new IamSnapshot(
            accounts,
            List.copyOf(roles.values()),
            List.copyOf(users.values()),
            List.of(),
            List.of(),
            List.of(),
            tree,
            Optional.empty(),
            List.of()));
  }
}
