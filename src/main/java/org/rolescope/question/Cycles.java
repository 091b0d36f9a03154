package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Roles that can come back to themselves.
 *
 * @param allKnown whether of every role it is known whom it trusts
 * @param rings of roles that can all become each other, by their first role
 */
public record Cycles(boolean allKnown, List<Ring> rings) {
  public Cycles {
    rings = List.copyOf(rings);
  }

  /**
   * Roles that can all become each other.
   *
   * @param roles by id; one alone is a role that can assume itself
   * @param shortest a shortest way round
   */
  public record Ring(List<TrustNode> roles, TrustPath shortest) {
    public Ring {
      roles = List.copyOf(roles);
    }
  }
}
