/**
 * Decides an assume-role call: one gate per file, one table that combines them, and one place that
 * puts the result into words. Start at {@link org.rolescope.simulate.AssumeRoleSimulator}. May
 * import iam, policy and base.
 */
@NullMarked
package org.rolescope.simulate;

import org.jspecify.annotations.NullMarked;
