package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.simulate.AssumeRoleSimulator;

/**
 * The data and the graph with some trusts taken out of the trust policies: every entry of an Allow
 * that names the caller, and a statement that then names nobody. Or with other policies of a
 * caller.
 *
 * @param index the data
 * @param graph built from them
 * @param simulator over them
 */
public record TrustRemoval(IamIndex index, TrustGraph graph, AssumeRoleSimulator simulator) {
  /**
   * Steps through what is left.
   *
   * @param beginning where ways begin
   */
  public TrustSteps steps(Beginning beginning) {
    return new TrustSteps(graph, index, simulator, new CallerNames(graph, index), beginning);
  }

  /** Without these edges. O(edges), and the edges into their roles are decided again. */
  public TrustRemoval without(Collection<TrustEdge> edges) {
    Map<String, Set<String>> callers = new TreeMap<>();
    for (TrustEdge edge : edges) {
      callers.computeIfAbsent(edge.to(), role -> new TreeSet<>()).add(edge.from());
    }
    List<Role> roles = new ArrayList<>();
    callers.forEach((role, names) -> roles.add(without(index.role(role).orElseThrow(), names)));
    IamIndex changed = index.with(roles);
    AssumeRoleSimulator over = simulator.over(changed);
    TrustGraph rebuilt =
        TrustGraphBuilder.again(graph, callers.keySet(), changed, over, Progress.NONE);
    return new TrustRemoval(changed, rebuilt, over);
  }

  /**
   * With a user or role in the place of that of its ARN.
   *
   * @param roles by ARN: the edges into these are decided again
   */
  public TrustRemoval with(IamEntity changed, Set<String> roles) {
    IamIndex other = index.with(changed);
    AssumeRoleSimulator over = simulator.over(other);
    TrustGraph rebuilt = TrustGraphBuilder.again(graph, roles, other, over, Progress.NONE);
    return new TrustRemoval(other, rebuilt, over);
  }

  /** Whether a statement names the caller of an edge: others may let it in under another name. */
  public boolean names(Statement statement, TrustEdge edge) {
    return statement.principal() instanceof PrincipalElement.NotPrincipals
        ? edge.from().equals(Candidate.ANYONE.id())
        : statement.principal().entries().stream()
            .anyMatch(entry -> Candidate.names(entry, Set.of(edge.from()), index));
  }

  private Role without(Role role, Set<String> callers) {
    PolicyDocument document = role.trust().toOptional().orElseThrow();
    Policy policy = document.policy().orElseThrow();
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      boolean allow = statement.usable() && statement.effect() == Effect.ALLOW;
      if (!allow) {
        kept.add(statement);
      } else if (statement.principal() instanceof PrincipalElement.NotPrincipals) {
        if (!callers.contains(Candidate.ANYONE.id())) {
          kept.add(statement);
        }
      } else {
        List<PrincipalPattern> entries =
            statement.principal().entries().stream()
                .filter(entry -> !Candidate.names(entry, callers, index))
                .toList();
        if (!entries.isEmpty()) {
          kept.add(with(statement, entries));
        }
      }
    }
    return role.withTrust(
        document.with(new Policy(policy.version(), policy.id(), kept, policy.json())));
  }

  private static Statement with(Statement statement, List<PrincipalPattern> entries) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        new PrincipalElement.Principals(entries),
        statement.action(),
        statement.resource(),
        statement.conditions(),
        statement.defects(),
        statement.pointer());
  }
}
