package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Who is not among those that get into a role, though it trusts or names them: another gate stops
 * them, or no call lets them in.
 *
 * @param role that others go through, or into which is asked
 * @param callers by id; nobody who gets there in another way
 */
public record LeftOut(TrustNode role, List<TrustNode> callers) {
  public LeftOut {
    callers = List.copyOf(callers);
  }
}
