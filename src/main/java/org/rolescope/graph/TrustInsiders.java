package org.rolescope.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;

/**
 * Opens an edge that stands for many: that of a whole account or of anyone, that of Identity Center
 * into a role of one of its permission sets, and that of a named session, which its role is under
 * that name alone.
 */
public final class TrustInsiders {
  private TrustInsiders() {}

  /**
   * Somebody inside, and the edge that is its own.
   *
   * @param through how a person of Identity Center comes in, {@code in group Platform}; empty of
   *     anybody else
   */
  public record Insider(TrustNode node, TrustEdge edge, String through) {
    /** The node under its name and how it comes in. */
    TrustNode told() {
      String label = through.isEmpty() ? node.label() : node.label() + ", " + through;
      return new TrustNode(node.id(), node.kind(), node.account(), label);
    }
  }

  /**
   * Users and roles of the data that may use the edge, best first, then in order of the ids; of
   * Identity Center's edge the people that are assigned, by name. Empty for an edge of any other
   * kind of node, and for an account that was not loaded. O(users and roles of the account)
   * simulations at most; not for the hot path.
   */
  public static List<Insider> of(
      TrustEdge edge, TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator) {
    return trusted(edge, graph, index, simulator).stream()
        .filter(insider -> insider.edge().kind().letsIn())
        .toList();
  }

  /**
   * The same, and beside them those whose own policies let them try and whom another gate stops.
   */
  public static List<Insider> trusted(
      TrustEdge edge, TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator) {
    Optional<TrustNode> from = graph.node(edge.from());
    Optional<Role> role = index.role(edge.to());
    if (from.isEmpty() || role.isEmpty()) {
      return List.of();
    }
    if (CenterPeople.areBehind(edge, from.get(), role.get())) {
      return new CenterPeople(index).of(edge, role.get());
    }
    if (from.get().kind() == TrustNode.Kind.SESSION) {
      EdgeDecisions decisions = new EdgeDecisions(index, graph.callers(index), simulator);
      return CallerNames.roleOf(from.get(), index).stream()
          .flatMap(node -> own(node, role.get(), decisions))
          .toList();
    }
    boolean anyone = from.get().kind() == TrustNode.Kind.ANYONE;
    EdgeDecisions decisions = new EdgeDecisions(index, graph.callers(index), simulator);
    return accounts(from.get(), index)
        .flatMap(account -> decisions.insiders().of(account, role.get(), anyone).stream())
        .map(Candidate::entity)
        .flatMap(node -> own(node, role.get(), decisions))
        .sorted(
            Comparator.comparing((Insider insider) -> insider.edge().kind())
                .thenComparing(insider -> insider.node().id()))
        .toList();
  }

  private static Stream<Insider> own(TrustNode node, Role role, EdgeDecisions decisions) {
    return decisions.edge(node, AssumeRoleRequest.ASSUME_ROLE, role).stream()
        .map(own -> new Insider(node, own, ""));
  }

  private static Stream<String> accounts(TrustNode from, IamIndex index) {
    return switch (from.kind()) {
      case ACCOUNT -> Stream.of(from.account());
      case ANYONE -> index.snapshot().accounts().stream().filter(Account::loaded).map(Account::id);
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON ->
          Stream.empty();
    };
  }
}
