/**
 * The condition operators, one file per positive operator; {@link
 * org.rolescope.policy.condition.ConditionOperators} lists them and derives the negations, IfExists
 * and the set operators.
 */
@NullMarked
package org.rolescope.policy.condition;

import org.jspecify.annotations.NullMarked;
