package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/**
 * How one element of a statement (principal, action or resource) compared.
 *
 * @param truth whether it matches
 * @param pointer JSON pointer within the policy of what decided: the entry that matched, or the
 *     whole element
 * @param reason for a reader: {@code names role dev}; a lower-case fragment
 * @param open what would settle it; empty unless {@code truth} is UNKNOWN
 */
public record ElementMatch(
    Truth truth, String pointer, String reason, List<ContextValue.Unknown> open) {
  public ElementMatch {
    open = List.copyOf(open);
  }

  /** A match that leaves nothing open. */
  public ElementMatch(Truth truth, String pointer, String reason) {
    this(truth, pointer, reason, List.of());
  }
}
