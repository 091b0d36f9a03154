package org.rolescope.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Explainer;
import org.rolescope.simulate.Simulation;

/**
 * Somebody whom a trust policy names, and whom it lets in by no call, whatever the caller brings:
 * it allows another action, asks for a key that such a call never carries, denies, or breaks the
 * grammar. Such trust is no edge.
 *
 * @param node who is named
 * @param statements JSON pointers of the statements that name it
 * @param why in a sentence
 */
public record NamedInVain(TrustNode node, List<String> statements, String why) {
  private static final Set<String> OF_ACCOUNT =
      Set.of("aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths");

  /** R43. */
  private static final String OWN_ACCOUNT =
      " A service is taken to act for the account of the role that it takes.";

  public NamedInVain {
    statements = List.copyOf(statements);
  }

  /**
   * Those of one role, in order of the ids.
   *
   * @param graph of the same data, decided for the same callers
   * @param most as many are told at most: each takes a simulation
   */
  public static List<NamedInVain> of(
      Role role, TrustGraph graph, IamIndex index, AssumeRoleSimulator simulator, int most) {
    Stream<NamedInVain> tried =
        inVain(role, graph, index).limit(most).map(named -> of(named, role, index, simulator));
    return Stream.concat(tried, nobodies(role).stream())
        .sorted(Comparator.comparing(named -> named.node().id()))
        .limit(most)
        .toList();
  }

  /** Who they are, without the reasons; in order of the ids. Takes no simulation. */
  public static List<TrustNode> nodes(Role role, TrustGraph graph, IamIndex index) {
    return Stream.concat(
            inVain(role, graph, index).map(Candidate::node),
            nobodies(role).stream().map(NamedInVain::node))
        .sorted(Comparator.comparing(TrustNode::id))
        .toList();
  }

  /** R33.12, R33.13, R35, R41: entries that can name nobody. */
  private static List<NamedInVain> nobodies(Role role) {
    Map<String, NamedInVain> found = new TreeMap<>();
    for (Statement statement : Candidate.meant(role)) {
      for (PrincipalPattern entry : statement.principal().entries()) {
        if (entry instanceof PrincipalPattern.Nobody nobody
            && statement.principal() instanceof PrincipalElement.Principals) {
          String why =
              "The trust policy's "
                  + statement.called()
                  + " names nobody by it: "
                  + nobody.reason()
                  + ".";
          found.merge(
              nobody.key() + nobody.text(),
              new NamedInVain(Candidate.nobody(nobody), List.of(statement.pointer()), why),
              NamedInVain::also);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private NamedInVain also(NamedInVain other) {
    return new NamedInVain(
        node,
        Stream.concat(statements.stream(), other.statements.stream()).distinct().toList(),
        why);
  }

  private static Stream<Candidate> inVain(Role role, TrustGraph graph, IamIndex index) {
    List<TrustNode> letIn =
        graph.into(role.arn().toString()).stream()
            .flatMap(edge -> graph.node(edge.from()).stream())
            .toList();
    return Candidate.meant(role, index).stream()
        .filter(named -> letIn.stream().noneMatch(node -> isOf(node, named.node())))
        .filter(named -> !mayBeProviders(named.node(), role));
  }

  /**
   * Whether somebody who is let in is the one named, or of those whom the name stands for: another
   * statement may let in one of an account, and this one add what it needs besides (R65).
   */
  private static boolean isOf(TrustNode node, TrustNode named) {
    return switch (named.kind()) {
      case ANYONE -> true;
      case ACCOUNT -> node.account().equals(named.account()) && !node.isProvider();
      case ROLE, USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, DELETED, SESSION, PERSON ->
          node.id().equals(named.id());
    };
  }

  /** R33.1, R39: providers that nobody names call other actions than {@code anyone}. */
  private static boolean mayBeProviders(TrustNode named, Role role) {
    return named.kind() == TrustNode.Kind.ANYONE && role.trustsEveryKind();
  }

  /** Whether it is denied by a condition on the account that the service acts for. */
  private static boolean asksWhoseCall(Simulation denied) {
    return denied.deciding().policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .anyMatch(
            match -> {
              boolean denies = match.statement().effect() == Effect.DENY;
              return match.statement().usable()
                  && (!denies || match.truth() == Truth.TRUE)
                  && match.conditions().stream()
                      .filter(condition -> condition.truth() == Truth.of(denies))
                      .map(condition -> condition.condition().key().toLowerCase(Locale.ROOT))
                      .anyMatch(OF_ACCOUNT::contains);
            });
  }

  private static NamedInVain of(
      Candidate named, Role role, IamIndex index, AssumeRoleSimulator simulator) {
    AssumeRoleRequest call = EdgeDecisions.request(named.node().id(), named.action(), role);
    Simulation denied = simulator.simulate(call);
    String why = Explainer.explain(denied, index).sentence();
    boolean ofAccount = named.node().kind() == TrustNode.Kind.SERVICE && asksWhoseCall(denied);
    return new NamedInVain(named.node(), named.statements(), ofAccount ? why + OWN_ACCOUNT : why);
  }
}
