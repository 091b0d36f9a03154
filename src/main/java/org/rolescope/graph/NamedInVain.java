package org.rolescope.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Explainer;

/**
 * Somebody whom a trust policy names, and whom it lets in by no call, whatever the caller brings:
 * it allows another action, asks for a key that such a call never carries, or denies. Such trust is
 * no edge.
 *
 * @param node who is named
 * @param statements JSON pointers of the statements that name it
 * @param why in a sentence
 */
public record NamedInVain(TrustNode node, List<String> statements, String why) {
  public NamedInVain {
    statements = List.copyOf(statements);
  }

  /**
   * Those of one role, in order of the ids. O(who is named).
   *
   * @param graph of the same data, decided for the same callers
   */
  public static List<NamedInVain> of(
      Role role, TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator) {
    Set<String> letIn =
        graph.into(role.arn().toString()).stream().map(TrustEdge::from).collect(Collectors.toSet());
    return Candidate.of(role, index).stream()
        .filter(named -> !letIn.contains(named.node().id()))
        .map(
            named ->
                new NamedInVain(
                    named.node(), named.statements(), why(named, role, index, simulator)))
        .toList();
  }

  private static String why(
      Candidate named, Role role, IamIndex index, AssumeRoleSimulator simulator) {
    return Explainer.explain(
            simulator.simulate(EdgeDecisions.request(named.node().id(), named.action(), role)),
            index)
        .sentence();
  }
}
