package org.rolescope.policy.condition;

import java.util.List;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/**
 * Whether a condition holds.
 *
 * @param truth whether it holds
 * @param reason for a reader: a lower-case fragment, values in backticks
 * @param open what would settle it; empty unless {@code truth} is UNKNOWN
 * @param outside the organisation that decides by not being named by the value; empty elsewhere
 */
public record ConditionResult(
    Truth truth, String reason, List<ContextValue.Unknown> open, String outside) {
  public ConditionResult {
    open = List.copyOf(open);
  }

  /** One that no organisation decides. */
  public ConditionResult(Truth truth, String reason, List<ContextValue.Unknown> open) {
    this(truth, reason, open, "");
  }
}
