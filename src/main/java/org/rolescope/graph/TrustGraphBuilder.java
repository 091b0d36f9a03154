package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleSimulator;

/** Builds the graph: each role, each caller its trust policy names, decided in edge mode. */
public final class TrustGraphBuilder {
  private TrustGraphBuilder() {}

  /**
   * Every user and role is a node; other callers are where a trust policy names them. Linear in the
   * principals that trust policies name; trust in an account looks at those inside until one is
   * allowed. Once {@code progress} is cancelled nothing more is decided: the edges that are left
   * cannot be known, so that none of them reads as a no.
   */
  public static TrustGraph build(IamIndex index, AssumeRoleSimulator simulator, Progress progress) {
    Map<String, TrustNode> nodes = new HashMap<>();
    index.snapshot().roles().forEach(role -> put(nodes, Candidate.entity(role)));
    index.snapshot().users().forEach(user -> put(nodes, Candidate.entity(user)));
    return with(nodes, new ArrayList<>(), index.snapshot().roles(), index, simulator, progress);
  }

  /** The graph after the trust policies of some roles changed; all other edges are kept. */
  static TrustGraph again(
      TrustGraph before,
      Set<String> roles,
      IamIndex index,
      AssumeRoleSimulator simulator,
      Progress progress) {
    Map<String, TrustNode> nodes = new HashMap<>();
    before.nodes().forEach(node -> put(nodes, node));
    List<TrustEdge> edges =
        new ArrayList<>(
            before.edges().stream().filter(edge -> !roles.contains(edge.to())).toList());
    List<Role> changed = roles.stream().flatMap(role -> index.role(role).stream()).toList();
    return with(nodes, edges, changed, index, simulator, progress);
  }

  private static TrustGraph with(
      Map<String, TrustNode> nodes,
      List<TrustEdge> edges,
      List<Role> roles,
      IamIndex index,
      AssumeRoleSimulator simulator,
      Progress progress) {
    List<Asked> asked = asked(roles, index, progress);
    AccountCallers callers = new AccountCallers(index);
    EdgeDecisions decisions = new EdgeDecisions(index, callers, simulator, progress::cancelled);
    for (int i = 0; i < asked.size(); i++) {
      progress.at(Progress.Stage.EVALUATE, i, asked.size());
      Candidate candidate = asked.get(i).candidate();
      decisions
          .edge(candidate, asked.get(i).role())
          .ifPresent(
              edge -> {
                put(nodes, candidate.node());
                edges.add(edge);
              });
    }
    progress.at(Progress.Stage.EVALUATE, asked.size(), asked.size());
    return TrustGraph.of(nodes.values(), edges, callers);
  }

  /** Whether this caller can assume this role is to be decided. */
  private record Asked(Candidate candidate, Role role) {}

  private static List<Asked> asked(List<Role> roles, IamIndex index, Progress progress) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      progress.at(Progress.Stage.UNDERSTAND, i, roles.size());
      for (Candidate candidate : Candidate.of(roles.get(i), index)) {
        asked.add(new Asked(candidate, roles.get(i)));
      }
    }
    progress.at(Progress.Stage.UNDERSTAND, roles.size(), roles.size());
    return asked;
  }

  private static void put(Map<String, TrustNode> nodes, TrustNode node) {
    nodes.putIfAbsent(node.id(), node);
  }
}
