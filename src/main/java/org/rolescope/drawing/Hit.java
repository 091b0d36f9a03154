package org.rolescope.drawing;

import java.util.Comparator;
import org.rolescope.graph.EdgeKind;

/**
 * What a shape stands for, so that a click on it can be answered.
 *
 * @param kind node, edge, bundle of edges of one kind between two places, account box, or fold line
 * @param id node id, edge id, {@code from place>to place>KIND}, account id, or fold id
 */
public record Hit(Kind kind, String id) {
  /** By kind, then by id. */
  public static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::kind).thenComparing(Hit::id);

  /** Edges of one kind between two places. */
  static Hit bundle(Hit from, Hit to, EdgeKind kind) {
    return new Hit(Kind.BUNDLE, from.id() + ">" + to.id() + ">" + kind);
  }

  /** Of a bundle: the id of the place where it begins. */
  public String start() {
    return id.substring(0, id.indexOf('>'));
  }

  /** Of a bundle: the id of the place that it leads to. */
  public String end() {
    return id.substring(id.indexOf('>') + 1, id.lastIndexOf('>'));
  }

  /** Whether it is a box or a line of one, and no arrow. */
  public boolean standsStill() {
    return switch (kind) {
      case NODE, ACCOUNT, FOLD -> true;
      case EDGE, BUNDLE -> false;
    };
  }

  /** What can be hit. */
  public enum Kind {
    NODE,
    EDGE,
    BUNDLE,
    ACCOUNT,
    FOLD
  }
}
