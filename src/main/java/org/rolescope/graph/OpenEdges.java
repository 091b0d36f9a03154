package org.rolescope.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Progress;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.PolicyType;

/**
 * Decides edges again once it is told what callers have. Whatever that is: an edge that is allowed
 * stays so, as does one that is denied; only those that leave something open can change, and of
 * them only those of whose policies one asks for a key that is told.
 */
public final class OpenEdges {
  private final IamIndex index;
  private final Set<String> told = new HashSet<>();
  private final Map<PolicyDocument, Boolean> documents = new IdentityHashMap<>();
  private final Map<IamEntity, Boolean> callers = new IdentityHashMap<>();
  private final EdgeDecisions decisions;
  private final boolean everywhere;

  private OpenEdges(IamIndex index, EdgeDecisions decisions, Set<String> keys) {
    this.index = index;
    this.decisions = decisions;
    keys.forEach(key -> told.add(key.toLowerCase(Locale.ROOT)));
    this.everywhere =
        index.organization().stream()
            .flatMap(organization -> organization.policies().stream())
            .map(Organization.ControlPolicy::document)
            .anyMatch(this::asks);
  }

  /**
   * The graph for callers that have what the simulator is told they have. O(open edges).
   *
   * @param open the graph in which nothing is told
   * @return the same nodes and edges with other kinds; an edge whose trust lets such callers in no
   *     more is denied by the trust policy. {@code open} itself if {@code progress} is cancelled
   */
  public static TrustGraph decided(
      TrustGraph open, IamIndex index, AssumeRoleSimulator simulator, Progress progress) {
    if (simulator.brought().isNothing()) {
      return open;
    }
    AccountCallers callers = open.callers(index);
    EdgeDecisions decisions = new EdgeDecisions(index, callers, simulator, progress::cancelled);
    OpenEdges edges = new OpenEdges(index, decisions, simulator.brought().all().keySet());
    List<TrustEdge> changed = new ArrayList<>();
    for (TrustEdge edge : open.edges()) {
      if (edges.dependsOnWhatIsTold(edge, open)) {
        changed.add(again(edge, open, index, decisions));
      }
    }
    return progress.cancelled()
        ? open
        : open.with(changed, new TrustGraph.DecidedWith(index, simulator, callers));
  }

  private static TrustEdge again(
      TrustEdge edge, TrustGraph open, IamIndex index, EdgeDecisions decisions) {
    Candidate candidate =
        new Candidate(open.node(edge.from()).orElseThrow(), edge.action(), edge.statements());
    Role role = index.role(edge.to()).orElseThrow();
    return decisions
        .edge(candidate, role)
        .orElseGet(
            () -> edge.decided(EdgeKind.DENIED, List.of(), edge.met(), Set.of(PolicyType.TRUST)));
  }

  private boolean dependsOnWhatIsTold(TrustEdge edge, TrustGraph graph) {
    boolean open = edge.kind() == EdgeKind.ALLOWED_IF || edge.kind() == EdgeKind.CANNOT_KNOW;
    if (!open || !edge.isDecided()) {
      return false;
    }
    Optional<Role> role = index.role(edge.to());
    TrustNode from = graph.node(edge.from()).orElseThrow();
    return role.isPresent()
        && (everywhere || asks(role.get().trust()) || callerAsks(from, role.get()));
  }

  private boolean callerAsks(TrustNode from, Role role) {
    return switch (from.kind()) {
      case ROLE, USER -> index.entity(from.id()).filter(this::asksOnce).isPresent();
      case ACCOUNT ->
          decisions.insiders().callers(from.account(), role).stream().anyMatch(this::asksOnce);
      case SESSION -> true;
      case ANYONE, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, PERSON -> false;
    };
  }

  private boolean asksOnce(IamEntity entity) {
    return callers.computeIfAbsent(
        entity,
        caller ->
            index.identityPolicies(caller).documents().stream().anyMatch(this::asks)
                || caller.boundary().toOptional().flatMap(arn -> arn).stream()
                    .flatMap(arn -> index.managedDocument(arn).stream())
                    .anyMatch(this::asks));
  }

  private boolean asks(Fact<PolicyDocument> document) {
    return document.toOptional().filter(this::asks).isPresent();
  }

  private boolean asks(PolicyDocument document) {
    return documents.computeIfAbsent(
        document,
        read -> {
          for (Statement statement : read.policy().map(Policy::statements).orElse(List.of())) {
            if (statement.conditions().stream()
                .anyMatch(c -> told.contains(c.key().toLowerCase(Locale.ROOT)))) {
              return true;
            }
          }
          // A variable in a pattern reads a key, too.
          return read.policy().filter(policy -> policy.json().contains("${")).isPresent();
        });
  }
}
