package org.rolescope.policy.match;

import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/**
 * How one condition compared.
 *
 * @param condition the condition, values as written
 * @param found what the request holds for its key
 * @param truth whether it holds
 * @param reason for a reader: {@code absent; StringNotEquals is also true when the key is absent}
 */
public record ConditionMatch(Condition condition, ContextValue found, Truth truth, String reason) {}
