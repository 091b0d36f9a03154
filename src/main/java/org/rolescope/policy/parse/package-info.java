/**
 * JSON text of a policy to {@link org.rolescope.policy.Policy}; bad input becomes diagnostics,
 * never an exception. The only place that knows the grammar (ASSUME_ROLE rules R76 to R84).
 */
@NullMarked
package org.rolescope.policy.parse;

import org.jspecify.annotations.NullMarked;
