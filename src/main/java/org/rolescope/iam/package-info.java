/**
 * What an account holds, as read: roles, users, groups, managed policies, identity providers and
 * the organisation, with what is not known kept apart from what is known to be absent. Start at
 * {@link org.rolescope.iam.IamSnapshot}; look things up through {@link org.rolescope.iam.IamIndex}.
 * May import policy and base.
 */
@NullMarked
package org.rolescope.iam;

import org.jspecify.annotations.NullMarked;
