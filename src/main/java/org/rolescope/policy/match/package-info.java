/**
 * Holds a statement against a request: principal, action, resource and conditions, each
 * three-valued. Start at {@link org.rolescope.policy.match.StatementMatcher}. It does not know what
 * an allow or a deny leads to: that is the simulate package's business.
 */
@NullMarked
package org.rolescope.policy.match;

import org.jspecify.annotations.NullMarked;
