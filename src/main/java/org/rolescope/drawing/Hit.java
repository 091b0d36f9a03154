package org.rolescope.drawing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;

/**
 * What a shape stands for, so that a click on it can be answered.
 *
 * @param kind node, edge, call by the trust in another, bundle of edges of one kind between two
 *     places, account box, or fold line
 * @param id node id, edge id, {@code from>to>KIND} of calls and bundles, account id, or fold id
 */
public record Hit(Kind kind, String id) {
  /** By kind, then by id. */
  public static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::kind).thenComparing(Hit::id);

  /** Edges of one kind between two places. */
  static Hit bundle(Hit from, Hit to, EdgeKind kind) {
    return new Hit(Kind.BUNDLE, from.id() + ">" + to.id() + ">" + kind);
  }

  /** A call by the trust in another: in an account, or in anyone, of whom the caller is one. */
  static Hit call(TrustLine step) {
    String ends = step.from().id() + ">" + step.to().id();
    return new Hit(Kind.CALL, ends + ">" + step.edge().kind());
  }

  /** The arrow of a step: the trust that it uses, or its call where that is trust in another. */
  static Optional<Hit> of(TrustGraph graph, TrustLine step) {
    // Of people of Identity Center the graph knows the provider only.
    boolean own =
        graph.edge(step.edge().id()).isPresent() || graph.node(step.from().id()).isEmpty();
    Optional<TrustEdge> trust = graph.edgeOf(step);
    return own ? trust.map(edge -> new Hit(Kind.EDGE, edge.id())) : trust.map(edge -> call(step));
  }

  /** Trusts that are drawn as a call by them, and the first such call. */
  static Map<Hit, Hit> trusts(List<Part> parts) {
    Map<Hit, Hit> trusts = new LinkedHashMap<>();
    for (Part part : parts) {
      part.hit()
          .filter(hit -> hit.kind() == Kind.CALL)
          .ifPresent(
              hit -> part.behind().forEach(id -> trusts.putIfAbsent(new Hit(Kind.EDGE, id), hit)));
    }
    // One that has an arrow of its own is that.
    parts.forEach(part -> part.hit().ifPresent(trusts::remove));
    return trusts;
  }

  /** Of a bundle or a call: the id of the place where it begins. */
  public String start() {
    return id.substring(0, id.indexOf('>'));
  }

  /** Of a bundle or a call: the id of the place that it leads to. */
  public String end() {
    return id.substring(id.indexOf('>') + 1, id.lastIndexOf('>'));
  }

  /** Whether it is the call of the second of two by the first. */
  public boolean isCallOf(List<String> ids) {
    return kind == Kind.CALL && List.of(start(), end()).equals(ids);
  }

  /** Whether it is a box or a line of one, and no arrow. */
  public boolean standsStill() {
    return switch (kind) {
      case NODE, ACCOUNT, FOLD -> true;
      case EDGE, CALL, BUNDLE -> false;
    };
  }

  /** What can be hit. */
  public enum Kind {
    NODE,
    EDGE,
    CALL,
    BUNDLE,
    ACCOUNT,
    FOLD
  }
}
