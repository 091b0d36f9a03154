/**
 * Exports of IAM Identity Center: {@code identity-center.json}, and the calls that tell a part of
 * it.
 */
@NullMarked
package org.rolescope.load.center;

import org.jspecify.annotations.NullMarked;
