package org.rolescope.drawing;

import java.util.Comparator;

/**
 * What a shape stands for, so that a click on it can be answered.
 *
 * @param kind node, edge, bundle of edges between accounts, account box, or fold line
 * @param id node id, edge id, {@code from account>to account}, account id, or fold id
 */
public record Hit(Kind kind, String id) {
  /** By kind, then by id. */
  public static final Comparator<Hit> ORDER =
      Comparator.comparing(Hit::kind).thenComparing(Hit::id);

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
