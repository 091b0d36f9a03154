package org.rolescope.load.intake;

import java.util.List;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.Organization.NodeKind;

/**
 * What one export says of an organisation, in its own order and unchecked.
 *
 * @param id empty if it does not say
 * @param name empty if it does not say
 * @param managementAccount empty if it does not say
 * @param ties how nodes and policies hang together, where nodes and policies do not say it
 */
public record OrganizationPart(
    String id,
    String name,
    String managementAccount,
    List<Placed<Node>> nodes,
    List<Placed<ControlPolicy>> policies,
    List<Placed<OrganizationTie>> ties,
    SourceLocation at) {
  public OrganizationPart {
    nodes = List.copyOf(nodes);
    policies = List.copyOf(policies);
    ties = List.copyOf(ties);
  }

  /** Ids of the accounts in its tree. */
  List<String> accounts() {
    return nodes.stream()
        .map(Placed::value)
        .filter(node -> node.kind() == NodeKind.ACCOUNT)
        .map(Node::id)
        .toList();
  }

  /** The same with other policies. */
  public OrganizationPart withPolicies(List<Placed<ControlPolicy>> changed) {
    return new OrganizationPart(id, name, managementAccount, nodes, changed, ties, at);
  }

  /** Something and where it was read. */
  public record Placed<T>(T value, SourceLocation at) {}
}
