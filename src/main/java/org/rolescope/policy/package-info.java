/**
 * The IAM policy language as immutable records: a policy, its statements, principals, conditions,
 * and the request context they are held against. Start reading at {@link
 * org.rolescope.policy.Policy}. May import base only.
 */
@NullMarked
package org.rolescope.policy;

import org.jspecify.annotations.NullMarked;
