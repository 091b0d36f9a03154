package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustLine;

/**
 * One call of a way, and what becomes of the caller's session in it.
 *
 * @param step who becomes what, by which edge, under which conditions
 * @param carried into the new session
 * @param lost on the way into it
 * @param limit how long the new session can last
 */
public record Hop(TrustLine step, List<Passage> carried, List<Passage> lost, SessionLimit limit) {
  public Hop {
    carried = List.copyOf(carried);
    lost = List.copyOf(lost);
  }

  public Effort effort() {
    return Effort.of(step.edge().kind());
  }
}
