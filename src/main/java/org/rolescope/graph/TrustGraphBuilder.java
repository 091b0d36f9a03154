package org.rolescope.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   * allowed. Returns early, with what it has, once {@code progress} is cancelled.
   */
  public static TrustGraph build(IamIndex index, AssumeRoleSimulator simulator, Progress progress) {
    Map<String, TrustNode> nodes = new TreeMap<>();
    index.snapshot().roles().forEach(role -> put(nodes, Candidate.entity(role)));
    index.snapshot().users().forEach(user -> put(nodes, Candidate.entity(user)));
    EdgeDecisions decisions = new EdgeDecisions(index, simulator);
    List<TrustEdge> edges = new ArrayList<>();
    List<Role> roles = index.snapshot().roles();
    for (int i = 0; i < roles.size() && !progress.cancelled(); i++) {
      progress.at(Progress.Stage.EVALUATE, i, roles.size());
      Role role = roles.get(i);
      for (Candidate candidate : Candidate.of(role, index)) {
        decisions
            .edge(candidate, role)
            .ifPresent(
                edge -> {
                  put(nodes, candidate.node());
                  edges.add(edge);
                });
      }
    }
    progress.at(Progress.Stage.EVALUATE, roles.size(), roles.size());
    return TrustGraph.of(nodes.values(), edges);
  }

  private static void put(Map<String, TrustNode> nodes, TrustNode node) {
    nodes.putIfAbsent(node.id(), node);
  }
}
