package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.Counted;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;

/**
 * Who gets into a role, counted: each caller once, by the best that it can hope for. Of anything
 * else, which cannot be assumed, the roles that it gets into.
 *
 * @param name of the node it is about
 * @param kind of the node
 * @param allowed callers that always get in
 * @param allowedIf callers that get in if a condition holds
 * @param denied callers that are trusted but stopped by another gate
 * @param unknown callers of which the data do not say
 * @param open whether it is a role of which it is not known whom it trusts
 * @param anyone how anyone gets into the role; empty if it does not let anyone in
 */
public record AccessSummary(
    String name,
    TrustNode.Kind kind,
    int allowed,
    int allowedIf,
    int denied,
    int unknown,
    boolean open,
    Optional<EdgeKind> anyone) {

  /** About a node of the graph; nobody for an unknown id. */
  public static AccessSummary of(TrustGraph graph, String id) {
    return of(graph, id, edges(graph, id));
  }

  /**
   * The same.
   *
   * @param edges what {@link #edges} tells of it
   */
  public static AccessSummary of(TrustGraph graph, String id, List<TrustEdge> edges) {
    TrustNode.Kind kind = graph.node(id).map(TrustNode::kind).orElse(TrustNode.Kind.ROLE);
    boolean role = kind == TrustNode.Kind.ROLE;
    Map<String, List<EdgeKind>> others = new TreeMap<>();
    for (TrustEdge edge : edges) {
      String other = role ? edge.from() : edge.to();
      others.computeIfAbsent(other, o -> new ArrayList<>()).add(edge.kind());
    }
    List<EdgeKind> best = others.values().stream().map(AccessSummary::best).toList();
    return new AccessSummary(
        graph.node(id).map(AccessSummary::name).orElse(id),
        kind,
        Collections.frequency(best, EdgeKind.ALLOWED),
        Collections.frequency(best, EdgeKind.ALLOWED_IF),
        Collections.frequency(best, EdgeKind.DENIED),
        Collections.frequency(best, EdgeKind.CANNOT_KNOW),
        graph.trustNotKnown(id),
        role ? anyone(graph, id) : Optional.empty());
  }

  /** How anyone gets into a role, if the role lets anyone in. */
  private static Optional<EdgeKind> anyone(TrustGraph graph, String role) {
    return graph.into(role).stream()
        .filter(edge -> edge.kind().letsIn())
        .filter(
            edge ->
                graph
                    .node(edge.from())
                    .filter(from -> from.kind() == TrustNode.Kind.ANYONE)
                    .isPresent())
        .map(TrustEdge::kind)
        .min(Comparator.naturalOrder());
  }

  /** The edges into a role; of anything else those by which it gets in. */
  public static List<TrustEdge> edges(TrustGraph graph, String id) {
    boolean leads = graph.node(id).filter(node -> node.kind() != TrustNode.Kind.ROLE).isPresent();
    return leads
        ? ProviderLook.leads(graph, id).stream().map(TrustLine::edge).toList()
        : graph.into(id);
  }

  private static String name(TrustNode node) {
    return switch (node.kind()) {
      case SAML_PROVIDER, OIDC_PROVIDER -> ProviderLook.of(node).name();
      case ANYONE -> "Anyone";
      case ROLE -> ShortName.of(node.label()).name();
      case USER, ACCOUNT, SERVICE, DELETED, SESSION, PERSON -> node.label();
    };
  }

  private static EdgeKind best(List<EdgeKind> kinds) {
    for (EdgeKind kind :
        List.of(EdgeKind.ALLOWED, EdgeKind.ALLOWED_IF, EdgeKind.CANNOT_KNOW, EdgeKind.DENIED)) {
      if (kinds.contains(kind)) {
        return kind;
      }
    }
    return EdgeKind.NOBODY;
  }

  /** Those that get in, always or if a condition holds. */
  public int callers() {
    return allowed + allowedIf;
  }

  /** How everybody gets into the role, where there is no more to be said of who does. */
  public Optional<EdgeKind> everybody() {
    return anyone.filter(kind -> kind == EdgeKind.ALLOWED || callers() == 1);
  }

  /** Whether nobody is known to get in, and somebody may. */
  public boolean notKnown() {
    return callers() == 0 && (open || unknown > 0);
  }

  /** {@code 3 callers can become deploy-prod: 1 always, 2 if a condition holds}. */
  public String sentence() {
    boolean role = kind == TrustNode.Kind.ROLE;
    if (callers() == 0) {
      String any = role ? "anybody can become " + name : name + " can become any role";
      String none = role ? "Nobody can become " + name : name + " can become no role";
      return notKnown() ? "It cannot be known whether " + any : none;
    }
    if (everybody().filter(EdgeKind.ALLOWED::equals).isPresent()) {
      return "Anyone can become " + name + ", without any condition";
    }
    String callers =
        everybody().isPresent()
            ? "Anyone"
            : Counted.of(callers(), "caller") + (anyone.isEmpty() ? "" : ", anyone among them,");
    String who =
        role
            ? callers + " can become " + name
            : name + " can become " + Counted.of(callers(), "role");
    if (allowedIf == 0) {
      return who + ", without any condition";
    }
    return allowed == 0
        ? who + ", only if a condition holds"
        : who + ": " + allowed + " always, " + allowedIf + " if a condition holds";
  }

  /** {@code One is trusted but stopped, one cannot be decided.} Empty if there is none of both. */
  public String aside() {
    boolean role = kind == TrustNode.Kind.ROLE;
    String be = denied == 1 ? " is" : " are";
    String trust = denied == 1 ? " trusts it" : " trust it";
    String stopped = word(denied) + (role ? be + " trusted but stopped" : trust + ", in vain");
    String open = word(unknown) + " cannot be decided";
    String both =
        denied == 0 ? unknown == 0 ? "" : open : unknown == 0 ? stopped : stopped + ", " + open;
    return both.isEmpty() ? "" : Character.toUpperCase(both.charAt(0)) + both.substring(1) + ".";
  }

  private static String word(int n) {
    return n == 1 ? "one" : Integer.toString(n);
  }
}
