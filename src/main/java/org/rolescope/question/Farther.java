package org.rolescope.question;

import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;

/**
 * Somebody who gets into a role by several calls on one side only.
 *
 * @param kind {@link Difference.Kind#LOST} or {@link Difference.Kind#GAINED}
 * @param hops of the shortest way there is, or was; 2 or more
 */
public record Farther(Difference.Kind kind, TrustNode caller, TrustNode role, int hops) {
  /** {@code got in by 2 calls}, {@code now gets in by 3 calls}. */
  public String words() {
    String by = " in by " + Counted.of(hops, "call");
    return kind == Difference.Kind.LOST ? "got" + by : "now gets" + by;
  }
}
