package org.rolescope.ui.look;

import java.util.List;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.Unresolved;
import org.rolescope.question.EdgeTraits;
import org.rolescope.ui.Words;

/** A thing in one sentence, to be read aloud or copied. */
public final class Sentences {
  private Sentences() {}

  /**
   * {@code Role deploy, account Prod, can be assumed by 3, one conditional}.
   *
   * @param id of a node, an edge or an account; of anything else nothing is said
   */
  public static String of(Analysis analysis, String id) {
    Optional<TrustEdge> edge = analysis.graph().edge(id);
    if (edge.isPresent()) {
      return edge(analysis, edge.get());
    }
    if (analysis.index().account(id).isPresent()) {
      return account(analysis, id);
    }
    return analysis
        .graph()
        .node(id)
        .map(node -> node(analysis, node))
        .or(() -> person(analysis, id))
        .or(() -> analysis.index().entity(id).map(some -> Unresolved.shown(some.name())))
        .orElse("");
  }

  /** What people call it: a name without path or account; the id itself if nothing is known. */
  public static String name(Analysis analysis, String id) {
    if (analysis.index().account(id).isPresent()) {
      return analysis.index().accountLabel(id);
    }
    return analysis
        .graph()
        .node(id)
        .or(() -> new CenterPeople(analysis.index()).node(id))
        .map(node -> name(analysis, node))
        .or(() -> analysis.index().entity(id).map(some -> Unresolved.shown(some.name())))
        .orElse(id);
  }

  private static String name(Analysis analysis, TrustNode node) {
    return switch (node.kind()) {
      case ROLE, USER, SESSION, SERVICE, DELETED, PERSON -> node.label();
      case SAML_PROVIDER, OIDC_PROVIDER -> ProviderLook.of(node).name();
      case ACCOUNT -> analysis.index().accountLabel(node.account());
      case ANYONE -> Words.of("node.anyone");
    };
  }

  private static String node(Analysis analysis, TrustNode node) {
    boolean role = node.kind() == TrustNode.Kind.ROLE;
    List<TrustEdge> edges = AccessSummary.edges(analysis.graph(), node.id());
    String kind = Words.each("sentence.kind", node.kind(), name(analysis, node));
    long accounts = ProviderLook.accounts(ProviderLook.oneWith(analysis.graph(), node));
    String where =
        node.account().isEmpty() || node.kind() == TrustNode.Kind.ACCOUNT
            ? kind
            : accounts > 1
                ? Words.of("sentence.in-several", kind, accounts)
                : Words.of("sentence.in", kind, analysis.index().accountLabel(node.account()));
    AccessSummary access = AccessSummary.of(analysis.graph(), node.id(), edges);
    if (access.notKnown()) {
      return Words.of(role ? "sentence.assumed.open" : "sentence.reaches.open", where);
    }
    if (access.everybody().isPresent()) {
      return access.everybody().get() == EdgeKind.ALLOWED
          ? Words.of("sentence.assumed.anyone", where)
          : Words.of("sentence.assumed.anyone-if", where);
    }
    long always = count(edges, role, EdgeKind.ALLOWED);
    long sometimes = count(edges, role, EdgeKind.ALLOWED_IF);
    return Words.of(
        role ? "sentence.assumed" : "sentence.reaches", where, always + sometimes, sometimes);
  }

  private static Optional<String> person(Analysis analysis, String id) {
    CenterPeople center = new CenterPeople(analysis.index());
    return center
        .node(id)
        .map(
            node -> {
              List<TrustEdge> edges = center.entered(analysis.graph(), node);
              long sometimes = count(edges, false, EdgeKind.ALLOWED_IF);
              return Words.of(
                  "sentence.reaches",
                  Words.each("sentence.kind", node.kind(), node.label()),
                  count(edges, false, EdgeKind.ALLOWED) + sometimes,
                  sometimes);
            });
  }

  private static long count(List<TrustEdge> edges, boolean role, EdgeKind kind) {
    return edges.stream()
        .filter(edge -> edge.kind() == kind)
        .map(edge -> role ? edge.from() : edge.to())
        .distinct()
        .count();
  }

  private static String account(Analysis analysis, String id) {
    List<IamEntity> inside = analysis.index().entities(id);
    if (inside.isEmpty() && !analysis.index().isRead(id)) {
      return Words.of("sentence.account.unread", analysis.index().accountLabel(id));
    }
    return Words.of(
        "sentence.account",
        analysis.index().accountLabel(id),
        inside.stream().filter(Role.class::isInstance).count(),
        inside.stream().filter(User.class::isInstance).count(),
        new EdgeTraits(analysis.graph(), analysis.index()).rolesWithFindings(id));
  }

  private static String edge(Analysis analysis, TrustEdge edge) {
    String reason = EdgeWords.reason(edge);
    return Words.of(
        "sentence.edge",
        name(analysis, edge.from()),
        name(analysis, edge.to()),
        EdgeWords.pill(edge),
        reason.isEmpty() ? 0 : 1,
        reason);
  }
}
