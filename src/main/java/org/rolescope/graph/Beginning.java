package org.rolescope.graph;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where ways begin.
 *
 * @param principals of the people of Identity Center only these take steps
 * @param taken whether a step may be taken at all
 */
public record Beginning(List<TrustNode> principals, Predicate<TrustLine> taken) {
  public Beginning {
    principals = List.copyOf(principals);
  }

  /** By every step that there is. */
  public static Beginning at(List<TrustNode> principals) {
    return new Beginning(principals, step -> true);
  }
}
