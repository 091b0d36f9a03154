package org.rolescope.question;

import java.util.List;
import java.util.stream.Stream;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.Role;

/** Roles of Identity Center of which the data do not tell all that are assigned them. */
final class OpenAssignments {
  private final TrustGraph graph;
  private final IamIndex index;
  private final CenterPeople center;

  OpenAssignments(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.index = index;
    this.center = new CenterPeople(index);
  }

  /** Roles that one of these is not named for, and others than are named may have; by id. */
  Stream<TrustNode> of(List<TrustNode> people) {
    return index.snapshot().roles().stream()
        .filter(role -> IdentityCenter.permissionSetOf(role).isPresent())
        .filter(
            role ->
                graph.into(role.arn().toString()).stream()
                    .anyMatch(edge -> open(edge, role, people)))
        .flatMap(role -> graph.node(role.arn().toString()).stream());
  }

  private boolean open(TrustEdge edge, Role role, List<TrustNode> people) {
    if (!edge.kind().letsIn()
        || !CenterPeople.areBehind(edge, graph.node(edge.from()).orElseThrow(), role)) {
      return false;
    }
    List<Insider> insiders = center.of(edge, role);
    List<String> named = insiders.stream().map(one -> one.node().id()).toList();
    return insiders.stream().anyMatch(one -> !CenterPeople.isNamed(one.edge()))
        && !people.stream().map(TrustNode::id).allMatch(named::contains);
  }
}
