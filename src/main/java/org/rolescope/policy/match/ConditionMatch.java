package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/**
 * How one condition compared.
 *
 * @param condition the condition, values as written
 * @param asked as far as something is open, what is left to ask: policy variables that are known
 *     are replaced, and where only a variable is not known, it is about the variable's key
 * @param found what the request holds for its key
 * @param truth whether it holds
 * @param reason for a reader: {@code absent; StringNotEquals is also true when the key is absent}
 * @param open what would settle it: the key, or the policy variables in the values; empty unless
 *     {@code truth} is UNKNOWN
 * @param outside the organisation that decides by not being named by the value; empty elsewhere
 */
public record ConditionMatch(
    Condition condition,
    Condition asked,
    ContextValue found,
    Truth truth,
    String reason,
    List<ContextValue.Unknown> open,
    String outside) {
  public ConditionMatch {
    open = List.copyOf(open);
  }
}
