package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Who is not among those that get into a role, though it trusts or names them: another gate stops
 * them, no call lets them in, or nobody has that id any more.
 *
 * @param role that others go through, or into which is asked
 * @param callers by id, those that are deleted last; nobody who gets there in another way
 */
public record LeftOut(TrustNode role, List<TrustNode> callers) {
  public LeftOut {
    callers = List.copyOf(callers);
  }
}
