package org.rolescope.iam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;

/**
 * An organisation: its tree and its policies.
 *
 * @param id {@code o-…}
 * @param name display name; empty if the data give none
 * @param managementAccount account id; empty if not known
 * @param nodes roots, organisational units and accounts, parents before children
 * @param policies service and resource control policies
 * @param at where it was read
 */
public record Organization(
    String id,
    String name,
    String managementAccount,
    List<Node> nodes,
    List<ControlPolicy> policies,
    SourceLocation at) {
  public Organization {
    nodes = List.copyOf(nodes);
    policies = List.copyOf(policies);
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
    SERVICE_CONTROL_POLICY,
    RESOURCE_CONTROL_POLICY
  }

  /**
   * A policy of the organisation.
   *
   * @param targets ids of the nodes it is attached to directly
   */
  public record ControlPolicy(
      String id, ControlType type, PolicyDocument document, List<String> targets) {
    public ControlPolicy {
      targets = List.copyOf(targets);
    }

    public String name() {
      return document.name();
    }
  }

  public Organization withPolicies(List<ControlPolicy> changed) {
    return new Organization(id, name, managementAccount, nodes, changed, at);
  }

  public Optional<Node> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
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
}
