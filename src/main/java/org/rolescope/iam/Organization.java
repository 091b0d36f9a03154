package org.rolescope.iam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.PolicyKind;

/** An organisation: its tree and its policies. A value; two with equal parts are equal. */
public final class Organization {
  private final String id;
  private final String name;
  private final String managementAccount;
  private final List<Node> nodes;
  private final List<ControlPolicy> policies;
  private final Set<ControlType> notListed;
  private final SourceLocation at;
  private final Map<String, Node> byId = new HashMap<>();
  private final Map<String, List<ControlPolicy>> byTarget = new HashMap<>();

  /**
   * @param id {@code o-…}
   * @param name display name; empty if the data give none
   * @param managementAccount account id; empty if not known
   * @param nodes roots, organisational units and accounts, parents before children
   * @param policies service and resource control policies
   * @param notListed types of which there may be more policies than these
   * @param at where it was read
   */
  public Organization(
      String id,
      String name,
      String managementAccount,
      List<Node> nodes,
      List<ControlPolicy> policies,
      Set<ControlType> notListed,
      SourceLocation at) {
    this.id = id;
    this.name = name;
    this.managementAccount = managementAccount;
    this.nodes = List.copyOf(nodes);
    this.policies = List.copyOf(policies);
    this.notListed = Set.copyOf(notListed);
    this.at = at;
    this.nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
    for (ControlPolicy policy : this.policies) {
      for (String target : new LinkedHashSet<>(policy.targets())) {
        byTarget.computeIfAbsent(target, unused -> new ArrayList<>()).add(policy);
      }
    }
  }

  /** An organisation all of whose policies are known. */
  public Organization(
      String id,
      String name,
      String managementAccount,
      List<Node> nodes,
      List<ControlPolicy> policies,
      SourceLocation at) {
    this(id, name, managementAccount, nodes, policies, Set.of(), at);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** The name, or the id where it has none. */
  public String label() {
    return name.isEmpty() ? id : name;
  }

  public String managementAccount() {
    return managementAccount;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public List<ControlPolicy> policies() {
    return policies;
  }

  /** Whether the list of policies of this type is complete. */
  public boolean lists(ControlType type) {
    return !notListed.contains(type);
  }

  public SourceLocation at() {
    return at;
  }

  /** What a node of the tree is. */
  public enum NodeKind {
    ROOT,
    UNIT,
    ACCOUNT
  }

  /**
   * A root, organisational unit or account.
   *
   * @param id {@code r-…}, {@code ou-…}, or the account's number
   * @param name display name; empty if not known
   * @param parent id of the node above; empty for a root, and where the data give none that exists
   */
  public record Node(String id, String name, NodeKind kind, String parent) {
    public String label() {
      return name.isEmpty() ? id : name;
    }
  }

  /** Which kind of policy an organisation hands down. */
  public enum ControlType {
    SERVICE_CONTROL_POLICY(PolicyKind.SCP),
    RESOURCE_CONTROL_POLICY(PolicyKind.RCP);

    private final PolicyKind kind;

    ControlType(PolicyKind kind) {
      this.kind = kind;
    }

    /** The grammar of its documents. */
    public PolicyKind kind() {
      return kind;
    }

    /** The type of this name, as AWS writes it; empty for types that decide no calls. */
    public static Optional<ControlType> of(String name) {
      return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
  }

  /**
   * A policy of the organisation.
   *
   * @param targets ids of the nodes it is attached to directly
   * @param open ids of the nodes of which the data do not say whether it is attached to them
   */
  public record ControlPolicy(
      String id,
      ControlType type,
      PolicyDocument document,
      List<String> targets,
      List<String> open) {
    public ControlPolicy {
      targets = List.copyOf(targets);
      open = List.copyOf(open);
    }

    /** A policy of which all targets are known. */
    public ControlPolicy(
        String id, ControlType type, PolicyDocument document, List<String> targets) {
      this(id, type, document, targets, List.of());
    }

    public String name() {
      return document.name();
    }
  }

  public Organization withPolicies(List<ControlPolicy> changed) {
    return new Organization(id, name, managementAccount, nodes, changed, notListed, at);
  }

  public Optional<Node> node(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The policies that are attached to that node itself, in the order of {@link #policies}. */
  public List<ControlPolicy> attachedTo(String node) {
    return Collections.unmodifiableList(byTarget.getOrDefault(node, List.of()));
  }

  /** The policies that are attached on the way from the root down to the account, both included. */
  public List<ControlPolicy> attachedAlong(String account) {
    List<ControlPolicy> attached = new ArrayList<>();
    pathTo(account).forEach(level -> attached.addAll(attachedTo(level.id())));
    return attached;
  }

  /** From the root down to the account, both included; empty if the account is not in the tree. */
  public List<Node> pathTo(String account) {
    List<Node> path = new ArrayList<>();
    Optional<Node> next = node(account);
    while (next.isPresent() && path.size() < nodes.size()) {
      path.add(next.get());
      String parent = next.get().parent();
      next = parent.isEmpty() ? Optional.empty() : node(parent);
    }
    Collections.reverse(path);
    return path;
  }

  /** The names of the units above an account, from the root down; empty if it hangs at the root. */
  public String unitsAbove(String account) {
    return pathTo(account).stream()
        .filter(node -> node.kind() == NodeKind.UNIT)
        .map(Node::label)
        .collect(Collectors.joining(" / "));
  }

  /** {@code o-x/r-y/ou-z/}: the value of {@code aws:PrincipalOrgPaths} (R108.17). */
  public String orgPath(String account) {
    StringBuilder path = new StringBuilder(id).append('/');
    for (Node node : pathTo(account)) {
      if (node.kind() != NodeKind.ACCOUNT) {
        path.append(node.id()).append('/');
      }
    }
    return path.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Organization that
        && id.equals(that.id)
        && name.equals(that.name)
        && managementAccount.equals(that.managementAccount)
        && nodes.equals(that.nodes)
        && policies.equals(that.policies)
        && notListed.equals(that.notListed)
        && at.equals(that.at);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, name, managementAccount, nodes, policies, notListed, at);
  }

  @Override
  public String toString() {
    return "Organization[id=" + id + ", " + nodes.size() + " nodes]";
  }
}
