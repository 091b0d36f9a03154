package org.rolescope.drawing;

import java.util.List;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;

/**
 * Who gets in, counted: each caller once, by the best that it can hope for.
 *
 * @param name of the node it is about
 * @param kind of the node; only roles can be assumed
 * @param allowed callers that always get in
 * @param allowedIf callers that get in if a condition holds
 * @param denied callers that are trusted but stopped by another gate
 * @param unknown callers of which the data do not say
 */
public record AccessSummary(
    String name, TrustNode.Kind kind, int allowed, int allowedIf, int denied, int unknown) {

  /** About a node of the graph; nobody for an unknown id. */
  public static AccessSummary of(TrustGraph graph, String id) {
    List<TrustEdge> in = graph.into(id);
    return new AccessSummary(
        graph.node(id).map(TrustNode::label).orElse(id),
        graph.node(id).map(TrustNode::kind).orElse(TrustNode.Kind.ROLE),
        count(in, EdgeKind.ALLOWED),
        count(in, EdgeKind.ALLOWED_IF),
        count(in, EdgeKind.DENIED),
        count(in, EdgeKind.CANNOT_KNOW));
  }

  private static int count(List<TrustEdge> edges, EdgeKind kind) {
    return (int)
        edges.stream()
            .filter(edge -> best(edges, edge.from()) == kind)
            .map(TrustEdge::from)
            .distinct()
            .count();
  }

  private static EdgeKind best(List<TrustEdge> edges, String from) {
    List<EdgeKind> kinds =
        edges.stream().filter(edge -> edge.from().equals(from)).map(TrustEdge::kind).toList();
    for (EdgeKind kind :
        List.of(EdgeKind.ALLOWED, EdgeKind.ALLOWED_IF, EdgeKind.CANNOT_KNOW, EdgeKind.DENIED)) {
      if (kinds.contains(kind)) {
        return kind;
      }
    }
    return EdgeKind.NOBODY;
  }

  /** Callers that get in, always or if a condition holds. */
  public int callers() {
    return allowed + allowedIf;
  }

  /** {@code 3 callers can become deploy-prod: 1 always, 2 if a condition holds}. */
  public String sentence() {
    if (kind != TrustNode.Kind.ROLE) {
      return "Nobody becomes " + name + ": only roles can be assumed";
    }
    String who = callers() == 1 ? "1 caller can become " : callers() + " callers can become ";
    if (callers() == 0) {
      return unknown > 0
          ? "It cannot be known whether anybody can become " + name
          : "Nobody can become " + name;
    }
    if (allowedIf == 0) {
      return who + name + ", without any condition";
    }
    return allowed == 0
        ? who + name + ", only if a condition holds"
        : who + name + ": " + allowed + " always, " + allowedIf + " if a condition holds";
  }

  /** {@code 3 callers can get in, 2 of them only if a condition holds.} */
  public String shortSentence() {
    if (kind != TrustNode.Kind.ROLE) {
      return "Nobody gets in: only roles can be assumed.";
    }
    if (callers() == 0) {
      return unknown > 0 ? "Whether anybody can get in cannot be known." : "Nobody can get in.";
    }
    String who = callers() == 1 ? "1 caller can get in" : callers() + " callers can get in";
    if (allowedIf == 0) {
      return who + ", without any condition.";
    }
    return allowed == 0
        ? who + ", only if a condition holds."
        : who + ", " + allowedIf + " of them only if a condition holds.";
  }

  /** {@code One is trusted but stopped, one cannot be decided.} Empty if there is none of both. */
  public String aside() {
    String stopped =
        denied == 0 ? "" : number(denied) + (denied == 1 ? " is" : " are") + " trusted but stopped";
    String open = unknown == 0 ? "" : number(unknown) + " cannot be decided";
    if (stopped.isEmpty() && open.isEmpty()) {
      return "";
    }
    String both = stopped.isEmpty() ? open : open.isEmpty() ? stopped : stopped + ", " + open;
    return Character.toUpperCase(both.charAt(0)) + both.substring(1) + ".";
  }

  private static String number(int n) {
    return n == 1 ? "one" : Integer.toString(n);
  }
}
